"""Every rule that validation knows, as data: code, name, why, hint, severity."""

from types import MappingProxyType

from jscdata.catalogue.codes import CODES
from jscdata.catalogue.package import PACKAGE
from jscdata.catalogue.policy import POLICY
from jscdata.catalogue.reading import READING
from jscdata.catalogue.references import REFERENCES
from jscdata.catalogue.rule import LAYERS, Rule, Severity
from jscdata.catalogue.structure import STRUCTURE
from jscdata.catalogue.text import TEXT

RULES = MappingProxyType(
    {rule.code: rule for rule in (*READING, *STRUCTURE, *CODES, *REFERENCES, *TEXT, *POLICY, *PACKAGE)}
)
"""All rules by code, in the order of the layers."""

__all__ = ["LAYERS", "RULES", "Rule", "Severity"]
