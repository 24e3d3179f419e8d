"""The checks, one file a layer."""

from jscdata.rules.document import Check, Document, Surroundings, run
from jscdata.rules.policy import POLICY
from jscdata.rules.references import REFERENCES
from jscdata.rules.text import TEXT

STATEMENT_CHECKS = (*REFERENCES, *TEXT, *POLICY)
"""The rules of layers 4 to 6, in the order in which they run."""

__all__ = ["STATEMENT_CHECKS", "Check", "Document", "Surroundings", "run"]
