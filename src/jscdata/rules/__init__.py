"""The checks, one file a layer."""

from jscdata.rules.acts import ACTS
from jscdata.rules.document import Check, Document, Surroundings, run
from jscdata.rules.policy import POLICY
from jscdata.rules.references import REFERENCES
from jscdata.rules.units import UNITS
from jscdata.rules.words import WORDS

STATEMENT_CHECKS = (*REFERENCES, *UNITS, *WORDS, *ACTS, *POLICY)
"""The rules of layers 4 to 6, in the order in which they run."""

__all__ = ["STATEMENT_CHECKS", "Check", "Document", "Surroundings", "run"]
