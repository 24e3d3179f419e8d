"""Where the words come from, and how the document stands to others."""

from __future__ import annotations

from jscdata.model.base import Record
from jscdata.model.span import Span
from jscdata.model.types import (
    BindingStatus,
    Date,
    FilePath,
    Line,
    MediaType,
    RelationType,
    Sha256,
    StatementId,
    StatementRef,
    Text,
    Url,
)


class Source(Record):
    """The release that the text was taken from."""

    publisher: Line
    """Who published the release."""

    title: Line | None = None
    """Title under which it was published, where it differs from the statement's."""

    url: Url | None = None
    """Web address of the release; null where it is not known."""

    file: FilePath
    """Path of the release in the package, byte for byte as it was obtained."""

    media_type: MediaType
    """Media type of that file."""

    sha256: Sha256
    """SHA-256 digest of that file's bytes."""

    reader: Line | None = None
    """Program and version that read the text out of the file; null for plain text."""

    retrieved: Date | None = None
    """Day on which the release was obtained; null where it is not known."""

    rights: Text | None = None
    """What is known of the rights in the source text."""


class Relation(Record):
    """How this document stands to another one."""

    type: RelationType
    """Kind of relation."""

    title: Line
    """Title of the other document."""

    target: StatementRef | None = None
    """Id of the other document where the package has it; null elsewhere."""

    note: Text | None = None
    """How the relation is known."""


class Meeting(Record):
    """The meeting that the document comes from."""

    series: StatementId | None = None
    """Code of the series of meetings, such as us-jp-scc; null where it belongs to none."""

    name: Line
    """Name of the meeting."""

    place: Line | None = None
    """Where it was held, as the document says it; null where it does not."""

    start: Date
    """First day of the meeting."""

    end: Date
    """Last day of the meeting."""


class Binding(Record):
    """What the document says of its own legal force."""

    status: BindingStatus
    """Whether it says that it binds."""

    span: Span | None = None
    """The words that say so; null where the document says nothing."""


__all__ = ["Binding", "Meeting", "Relation", "Source"]
