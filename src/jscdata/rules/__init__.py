"""The checks, one file a layer."""

from jscdata.rules.acts import ACTS
from jscdata.rules.codes import CODES
from jscdata.rules.document import Check, Document, Surroundings, run
from jscdata.rules.labels import LABELS
from jscdata.rules.policy import POLICY
from jscdata.rules.references import REFERENCES
from jscdata.rules.register import REGISTER
from jscdata.rules.units import UNITS
from jscdata.rules.words import WORDS

STATEMENT_CHECKS = (*CODES, *REFERENCES, *UNITS, *WORDS, *ACTS, *LABELS, *POLICY, *REGISTER)
"""The rules on a statement beyond its structure, in the order in which they run."""

__all__ = ["STATEMENT_CHECKS", "Check", "Document", "Surroundings", "run"]
