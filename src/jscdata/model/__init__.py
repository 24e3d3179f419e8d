"""The records of the data, one file a concept."""

from jscdata.model.act import Act, Invoked, Object, Precision
from jscdata.model.base import Record
from jscdata.model.coding import Coding, Mention, Reliability
from jscdata.model.entity import Entity, Register, RegisteredEntity, Xrefs
from jscdata.model.participant import Participant
from jscdata.model.source import Binding, Meeting, Relation, Source
from jscdata.model.span import Span
from jscdata.model.statement import Statement
from jscdata.model.unit import Unit

__all__ = [
    "Act",
    "Binding",
    "Coding",
    "Entity",
    "Invoked",
    "Meeting",
    "Mention",
    "Object",
    "Participant",
    "Precision",
    "Record",
    "Register",
    "RegisteredEntity",
    "Relation",
    "Reliability",
    "Source",
    "Span",
    "Statement",
    "Unit",
    "Xrefs",
]
