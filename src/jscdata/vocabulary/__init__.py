"""The codebook as code: every closed list of the schema, each code with its definition."""

from collections.abc import Mapping
from types import MappingProxyType

from jscdata.vocabulary.act_scales import NOVELTY, PRECISION_FLAGS, TIME, NoveltyCode, PrecisionCode, TimeCode
from jscdata.vocabulary.act_types import ACT_TYPES, ActTypeCode
from jscdata.vocabulary.document_types import DOCUMENT_TYPES, DocumentTypeCode
from jscdata.vocabulary.entity_kinds import ENTITY_KINDS, EntityKindCode
from jscdata.vocabulary.record_codes import (
    BINDING,
    METHODS,
    RELATION_TYPES,
    ROLES,
    STATUSES,
    BindingCode,
    MethodCode,
    RelationCode,
    RoleCode,
    StatusCode,
)
from jscdata.vocabulary.terms import Deprecation, Example, Term, Vocabulary
from jscdata.vocabulary.topics import TOPICS, TopicCode
from jscdata.vocabulary.unit_kinds import UNIT_KINDS, UnitKindCode

VOCABULARIES: tuple[Vocabulary, ...] = (
    DOCUMENT_TYPES,
    UNIT_KINDS,
    ENTITY_KINDS,
    ACT_TYPES,
    TOPICS,
    NOVELTY,
    TIME,
    PRECISION_FLAGS,
    BINDING,
    ROLES,
    RELATION_TYPES,
    METHODS,
    STATUSES,
)
"""All closed lists, in the order of the codebook."""

CODES: Mapping[str, tuple[str, ...]] = MappingProxyType({found.name: found.codes for found in VOCABULARIES})
"""The codes of each closed list by the name of the list, in the order of the codebook."""

__all__ = [
    "ACT_TYPES",
    "BINDING",
    "CODES",
    "DOCUMENT_TYPES",
    "ENTITY_KINDS",
    "METHODS",
    "NOVELTY",
    "PRECISION_FLAGS",
    "RELATION_TYPES",
    "ROLES",
    "STATUSES",
    "TIME",
    "TOPICS",
    "UNIT_KINDS",
    "VOCABULARIES",
    "ActTypeCode",
    "BindingCode",
    "Deprecation",
    "DocumentTypeCode",
    "EntityKindCode",
    "Example",
    "MethodCode",
    "NoveltyCode",
    "PrecisionCode",
    "RelationCode",
    "RoleCode",
    "StatusCode",
    "Term",
    "TimeCode",
    "TopicCode",
    "UnitKindCode",
    "Vocabulary",
]
