r"""Named types: what a string or number must look like, told once.

Patterns use ``[0-9]`` and listed ranges rather than ``\d``, ``\s`` or ``\w``, because those
differ between the regular expressions of Python, Rust and ECMAScript.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from jscdata.vocabulary import (
    ActTypeCode,
    BindingCode,
    DocumentTypeCode,
    EntityKindCode,
    MethodCode,
    NoveltyCode,
    PrecisionCode,
    RelationCode,
    RoleCode,
    StatusCode,
    TimeCode,
    TopicCode,
    UnitKindCode,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CodeOf:
    """Marks a string as a code of the vocabulary with this name."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a string as the id of a record of this kind: entity, unit, coding or statement."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What is said of a string that is near to its form and does not have it.

    ``pattern`` matches the beginning of such a string, and ``hint`` is a sentence on what to do.
    """

    pattern: str
    hint: str


@dataclass(frozen=True, slots=True)
class Form:
    """Says in words what a string must look like, and of some slips what to do about them; the first that fits is.

    ``meant`` says which string was meant for certain, ready to be told, and None where that is not known.
    """

    words: str
    slips: tuple[Slip, ...] = ()
    meant: Callable[[str], str | None] | None = None


@dataclass(frozen=True, slots=True)
class InTable:
    """Places the items of a field in a table of their own, which fields may share by role.

    ``column`` names the value where the items are plain. A field without this marker is a
    column of its record's table or, as a list of records, a table that bears its name.
    """

    table: str
    role: str | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class NotInTables:
    """Keeps a field out of the tables, since another file of the package holds it."""


JOINED_WORDS = r"[a-z0-9]+(-[a-z0-9]+)*"
"""Lower-case words joined by hyphens: the pattern of a statement's id, to be matched as a whole."""

PATH_BELOW = r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)*"
"""A path that is neither absolute nor climbs out: the pattern of a file of a package, to be matched as a whole."""

WRITTEN_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
"""A day as it is written, real or not, to be matched as a whole."""

SHA256_DIGITS = r"[0-9a-f]{64}"
"""A SHA-256 digest in lower-case hexadecimal, to be matched as a whole."""

_DATE = re.compile(WRITTEN_DAY)


def _exact_date(value: object) -> object:
    """Refuse what pydantic would read as a date although it is not written YYYY-MM-DD."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        kind, message = "date_type", "A date is a string YYYY-MM-DD."
        raise PydanticCustomError(kind, message)
    if _DATE.fullmatch(value) is None:
        kind, message = "date_form", "A date is written YYYY-MM-DD."
        raise PydanticCustomError(kind, message)
    return value


def _state_code_meant(value: str) -> str | None:
    from jscdata.states import in_words, state_meant  # noqa: PLC0415 - only a slip needs the names.

    code = state_meant(value)
    return in_words(code) if code else None


def _state_id_meant(value: str) -> str | None:
    from jscdata.states import in_words, state_meant  # noqa: PLC0415 - as above.

    prefix, colon, word = value.partition(":")
    code = state_meant(word) if prefix == "state" else None
    return in_words(code, prefix + colon) if code else None


# A list field takes a list where the record says tuple, and stops at its first bad item: the
# places of all others are found item by item, without a copy of the input for each error.
ListOf = Annotated[tuple[T, ...], Field(strict=False, fail_fast=True)]
"""A list, held as a tuple; its items stay strict."""

NonEmptyList = Annotated[tuple[T, ...], Field(strict=False, fail_fast=True, min_length=1)]
"""A list of one item at least."""

_CARRIAGE_RETURN = Slip(
    pattern=r"[^\r]*\r",
    hint=(
        "End the lines with line feeds alone. Where it is the text of a statement in a package, leave 'text' out "
        "and run 'jscdata fmt', which takes it from the source."
    ),
)

Line = Annotated[
    str,
    Field(max_length=1000, pattern=r"^[^\x00-\x20\x7f-\x9f]([^\x00-\x1f\x7f-\x9f]*[^\x00-\x20\x7f-\x9f])?$"),
    Form("one line of text without control characters and without blanks at its ends"),
]
"""One line of text: not empty, no control character, no blank at either end."""

Text = Annotated[
    str,
    Field(min_length=1, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]+$"),
    Form("text without control characters other than tab and line feed", (_CARRIAGE_RETURN,)),
]
"""Running text: not empty, no control character but tab and line feed."""

Date = Annotated[
    dt.date,
    Field(strict=False),
    BeforeValidator(_exact_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{WRITTEN_DAY}$"}),
    Form("a real day, written YYYY-MM-DD"),
]
"""A calendar day, written YYYY-MM-DD."""

Offset = Annotated[int, Field(ge=0, le=16_777_216)]
"""A place between two characters: Unicode code points, counted from 0."""

Level = Annotated[int, Field(ge=1, le=99)]
"""A depth in an outline; 1 is outermost."""

MAX_ID = 100
"""Characters that an id may have."""

_PREFIXES = "org|group|body|unit|person|office|forum|instrument|system|place|event"
"""How the ids of entities begin that are no states."""

StatementId = Annotated[
    str,
    Field(max_length=MAX_ID, pattern=f"^{JOINED_WORDS}$"),
    Form("lower-case words joined by hyphens, such as us-jp-scc-2024-07-28-fact-sheet"),
]
"""A statement's id: lower-case words joined by hyphens."""

EntityId = Annotated[
    str,
    Field(
        max_length=MAX_ID,
        pattern=(
            r"^(state:[A-Z]{3}|"
            rf"({_PREFIXES}):{JOINED_WORDS})$"
        ),
    ),
    Form(
        "a prefix and a name, such as state:USA or person:kihara-minoru",
        (
            Slip(
                pattern="state:",
                hint="Write three capital letters behind 'state:', the code of ISO 3166-1 alpha-3.",
            ),
            Slip(
                pattern=f"({_PREFIXES}):",
                hint="Write lower-case words joined by hyphens behind the prefix, such as org:nato.",
            ),
        ),
        _state_id_meant,
    ),
]
"""An entity's id: a prefix, a colon, then ISO 3166-1 alpha-3 for a state, lower-case words for others."""

UnitId = Annotated[
    str,
    Field(max_length=MAX_ID, pattern=r"^[a-z]+[1-9][0-9]*(\.[a-z]*[1-9][0-9]*)*$"),
    Form("letters and numbers by the structure, such as s1.i2.1"),
]
"""A unit's id, which follows the structure: ``s1.i2.1``."""

LocalId = Annotated[
    str,
    Field(max_length=MAX_ID, pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
    Form("lower-case words joined by hyphens, such as a12"),
]
"""The id of an act or a coding, unique in its statement."""

SchemaVersion = Annotated[str, Field(pattern=r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"), Form("MAJOR.MINOR, such as 1.0")]
"""MAJOR.MINOR."""

LanguageTag = Annotated[
    str, Field(max_length=35, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"), Form("a language tag of BCP 47, such as en")
]
"""A language tag of BCP 47 (RFC 5646), such as ``en`` or ``zh-Hant``."""

Url = Annotated[
    str,
    Field(max_length=2000, pattern=r"^https?://[^\x00-\x20\x7f-\x9f]+$"),
    Form(
        "a web address that starts with https:// or http://",
        (Slip(pattern=r"https?://.*\s", hint="Take the blank out, or write %20 in its place."),),
    ),
]
"""A web address."""

Sha256 = Annotated[str, Field(pattern=f"^{SHA256_DIGITS}$"), Form("64 hexadecimal digits in lower case")]
"""A SHA-256 digest in lower-case hexadecimal."""

StateCode = Annotated[
    str,
    Field(pattern=r"^[A-Z]{3}$"),
    Form("the three capital letters of ISO 3166-1 alpha-3, such as NOR", meant=_state_code_meant),
]
"""A code of ISO 3166-1 alpha-3."""

MediaType = Annotated[
    str, Field(max_length=100, pattern=r"^[a-z]+/[a-z0-9.+-]+$"), Form("a media type, such as text/plain")
]
"""A media type, such as ``text/plain``."""

FilePath = Annotated[
    str,
    Field(max_length=200, pattern=f"^{PATH_BELOW}$"),
    Form("a path below the package folder with forward slashes, such as sources/x.txt"),
]
"""A path below the package folder, with forward slashes; it can neither be absolute nor climb out."""

EntityRef = Annotated[EntityId, RefTo("entity")]
"""The id of an entity of the statement."""

UnitRef = Annotated[UnitId, RefTo("unit")]
"""The id of a unit of the statement."""

CodingRef = Annotated[LocalId, RefTo("coding")]
"""The id of a coding of the statement."""

StatementRef = Annotated[StatementId, RefTo("statement")]
"""The id of a statement of the package."""

DocumentType = Annotated[DocumentTypeCode, CodeOf("document_types")]
UnitKind = Annotated[UnitKindCode, CodeOf("unit_kinds")]
EntityKind = Annotated[EntityKindCode, CodeOf("entity_kinds")]
ActType = Annotated[ActTypeCode, CodeOf("act_types")]
Topic = Annotated[TopicCode, CodeOf("topics")]
Novelty = Annotated[NoveltyCode, CodeOf("novelty")]
Time = Annotated[TimeCode, CodeOf("time")]
PrecisionFlag = Annotated[PrecisionCode, CodeOf("precision_flags")]
BindingStatus = Annotated[BindingCode, CodeOf("binding")]
Role = Annotated[RoleCode, CodeOf("roles")]
RelationType = Annotated[RelationCode, CodeOf("relation_types")]
Method = Annotated[MethodCode, CodeOf("methods")]
Status = Annotated[StatusCode, CodeOf("statuses")]

__all__ = [
    "JOINED_WORDS",
    "PATH_BELOW",
    "SHA256_DIGITS",
    "WRITTEN_DAY",
    "ActType",
    "BindingStatus",
    "CodeOf",
    "CodingRef",
    "Date",
    "DocumentType",
    "EntityId",
    "EntityKind",
    "EntityRef",
    "FilePath",
    "Form",
    "InTable",
    "LanguageTag",
    "Level",
    "Line",
    "ListOf",
    "LocalId",
    "MediaType",
    "Method",
    "NonEmptyList",
    "NotInTables",
    "Novelty",
    "Offset",
    "PrecisionFlag",
    "RefTo",
    "RelationType",
    "Role",
    "SchemaVersion",
    "Sha256",
    "Slip",
    "StateCode",
    "StatementId",
    "StatementRef",
    "Status",
    "Text",
    "Time",
    "Topic",
    "UnitId",
    "UnitKind",
    "UnitRef",
    "Url",
]
