"""The checks of a statement, layer by layer, and those of a package."""

from jscdata.rules.acts import ACTS
from jscdata.rules.checks import Check, run
from jscdata.rules.circles import CIRCLES
from jscdata.rules.codes import CODES
from jscdata.rules.coverage import COVERAGE
from jscdata.rules.document import Document, Surroundings
from jscdata.rules.labels import LABELS
from jscdata.rules.policy import POLICY
from jscdata.rules.references import REFERENCES
from jscdata.rules.register import REGISTER
from jscdata.rules.repeated_values import REPEATED_VALUES
from jscdata.rules.repeats import REPEATS
from jscdata.rules.unit_ids import UNIT_IDS
from jscdata.rules.unit_order import UNIT_ORDER
from jscdata.rules.units import UNITS
from jscdata.rules.words import WORDS

STATEMENT_CHECKS = (
    *(*CODES, *REPEATS, *REPEATED_VALUES, *UNIT_ORDER, *CIRCLES, *UNIT_IDS, *REFERENCES),
    *(*UNITS, *COVERAGE, *WORDS, *ACTS, *LABELS, *POLICY, *REGISTER),
)
"""The rules on a statement beyond its structure, in the order in which they run."""

__all__ = ["STATEMENT_CHECKS", "Check", "Document", "Surroundings", "run"]
