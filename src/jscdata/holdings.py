"""A corpus: many statements that can be asked together, each parsed when it is first touched."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial

from pydantic import TypeAdapter, ValidationError

from jscdata.checking import read_record
from jscdata.coded import (
    ActQuery,
    CodedAct,
    CodedMention,
    check_entity,
    check_string,
    check_strings,
    coded_act,
)
from jscdata.counting import count
from jscdata.dyads import DYAD_YEAR, dyad_years
from jscdata.errors import InvalidArgumentError, InvalidStatementError, UnknownIdError
from jscdata.findings import Report
from jscdata.frames import CorpusTable
from jscdata.model import Coding, Register, RegisteredEntity, Statement
from jscdata.model.entity import register_of
from jscdata.model.types import Date
from jscdata.resolving import StateResolver
from jscdata.rules.register import read_register
from jscdata.sharing import without_collecting
from jscdata.shelves import PackageShelf, Shelf
from jscdata.tables import DERIVED, Row, Table, derive, tables, to_tables

_KEPT = 64


class Corpus:
    """Statements of a package or of files, with queries and tables over all of them.

    A statement is parsed when it is first touched, and some are kept; the list of ids is made
    once. Parsing checks the form of a record; ``jscdata.validate`` checks all layers.
    """

    def __init__(self, shelf: Shelf, *, skip_invalid: bool = False) -> None:
        """Keep the place of the statements; nothing is read yet."""
        self._shelf = shelf
        self._skip_invalid = skip_invalid
        self._parsed: OrderedDict[str, Statement] = OrderedDict()
        self._skipped: dict[str, Report] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all statements, those among them that cannot be read."""
        return self._shelf.ids

    @property
    def skipped(self) -> Mapping[str, Report]:
        """The reports on statements that were passed over so far, by id; only with ``skip_invalid``."""
        return dict(self._skipped)

    def __len__(self) -> int:
        """Return the number of statements."""
        return len(self.ids)

    def __repr__(self) -> str:
        return f"<Corpus of {count(len(self), 'statement')}>"

    def __iter__(self) -> Iterator[Statement]:
        """Go through all statements, in the order of the ids."""
        return self.statements()

    def __contains__(self, wanted: object) -> bool:
        """Return whether the corpus has a statement with an id, or, of a record, that very statement.

        An id is looked up among the ids, and nothing is parsed. A record is there where the
        statement with its id can be read, and is equal to it.
        """
        if isinstance(wanted, Statement):
            try:
                return wanted.id in self._known and self.statement(wanted.id) == wanted
            except InvalidStatementError:
                return False
        return isinstance(wanted, str) and wanted in self._known

    def statement(self, statement_id: str) -> Statement:
        """Return a statement.

        Raises:
            UnknownIdError: Where the corpus does not have it; the nearest id is named.
            InvalidArgumentError: Where the id is no string.
            InvalidStatementError: Where it cannot be read as a record.
        """
        check_string("statement_id", statement_id, "one id as a string")
        if statement_id not in self._known:
            kind, listed = "statement", "The 'ids' of a corpus lists them."
            raise UnknownIdError(kind, statement_id, self.ids, listed=listed)
        if statement_id in self._parsed:
            self._parsed.move_to_end(statement_id)
        else:
            self._parsed[statement_id] = self._parse(statement_id)
            if len(self._parsed) > _KEPT:
                self._parsed.popitem(last=False)
        return self._parsed[statement_id]

    def readable(self, statement_id: str) -> Statement | None:
        """Return a statement as ``statement`` does, but None where it cannot be read and is to be skipped."""
        if statement_id in self._skipped:
            return None
        try:
            return self.statement(statement_id)
        except InvalidStatementError as error:
            if not self._skip_invalid:
                raise
            self._skipped[statement_id] = error.report
            return None

    def statements(
        self,
        *,
        series: str | None = None,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
    ) -> Iterator[Statement]:
        """Go through the statements of a series of meetings and a span of days, both ends included.

        Raises:
            InvalidStatementError: Where one cannot be read as a record, unless invalid ones are skipped.
            InvalidArgumentError: For a series that is no string and a day that is none, at once.
            UnknownIdError: Where no statement is of the series, at the end.
        """
        check_strings(series=series)
        first, last = _day("since", since), _day("until", until)
        return self._statements(series, first, last)

    def _statements(self, series: str | None, first: dt.date | None, last: dt.date | None) -> Iterator[Statement]:
        known: set[str] = set()
        for statement_id in self.ids:
            statement = self.readable(statement_id)
            if statement is None:
                continue
            found = statement.meeting.series if statement.meeting else None
            known.update([found] if found else [])
            if series in (None, found) and (first or statement.date) <= statement.date <= (last or statement.date):
                yield statement
        if series is not None and series not in known:
            kind = "series"
            raise UnknownIdError(kind, series, known)

    def acts(  # noqa: PLR0913 - each is a question of its own, asked by name.
        self,
        *,
        partner: str | None = None,
        act_type: str | None = None,
        topic: str | None = None,
        actor: str | None = None,
        speaker: str | None = None,
        against: str | None = None,
        novelty: str | None = None,
        time: str | None = None,
        coding: str | None = None,
        series: str | None = None,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
    ) -> Iterator[CodedAct]:
        """Go through the acts for which all that is asked holds.

        Args:
            partner: State (``KOR``) behind the counterparts, or entity (``org:nato``) among them. A
                state that no statement names has no acts, and is no error.
            act_type: Code of what the speakers do.
            topic: Code of one of the topics.
            actor: State behind the actors, or entity among them.
            speaker: State behind the speakers, or entity among them.
            against: State behind those it is against, or entity among them.
            novelty: Code of how it stands to what was said before.
            time: Code of the time of the matter.
            coding: Id of a layer; the layer for readers when None.
            series: As in ``statements``.
            since: As in ``statements``.
            until: As in ``statements``.

        Raises:
            InvalidArgumentError: For what is no string, and a day that is none.
            UnknownIdError: For a code, state, entity, layer or series that does not exist; the
                nearest one is named.
            InvalidStatementError: As in ``statements``; where the register cannot be read.
        """
        check_strings(coding=coding)
        query = ActQuery(
            act_type=act_type,
            topic=topic,
            novelty=novelty,
            time=time,
            partner=partner,
            actor=actor,
            speaker=speaker,
            against=against,
        )
        query.check(lambda: self.entities)
        layers = self._layers(self.statements(series=series, since=since, until=until), coding)
        return (found for found in _coded(layers) if query.takes(found))

    def mentions(self, *, entity: str | None = None, coding: str | None = None) -> Iterator[CodedMention]:
        """Go through the mentions, of one entity where that is asked.

        Raises:
            InvalidArgumentError: For what is no string.
            UnknownIdError: For an entity or layer that does not exist; the nearest one is named. A
                state that no statement names has no mentions, and is no error.
        """
        check_strings(entity=entity, coding=coding)
        if entity is not None:
            check_entity(entity, lambda: self.entities)
        return (
            CodedMention(statement=statement, coding=layer, mention=mention)
            for statement, layer in self._layers(self.statements(), coding)
            for mention in layer.mentions
            if entity in (None, mention.entity)
        )

    def _layers(self, statements: Iterable[Statement], wanted: str | None) -> Iterator[tuple[Statement, Coding]]:
        """Give each statement with the layer that is wanted; raise at the end where none has it."""
        known: set[str] = set()
        for statement in statements:
            known.update(coding.id for coding in statement.codings)
            if wanted is None and statement.coding:
                yield statement, statement.coding
            yield from ((statement, coding) for coding in statement.codings if coding.id == wanted)
        if wanted is not None and wanted not in known:
            # Statements that were not asked for may have it.
            known.update(coding.id for statement in self.statements() for coding in statement.codings)
            if wanted not in known:
                kind = "coding"
                raise UnknownIdError(kind, wanted, known)

    @cached_property
    def entities(self) -> Mapping[str, RegisteredEntity]:
        """All entities by id: those of the register, or, without one, as the first statement tells that names it.

        Raises:
            InvalidStatementError: Where the register cannot be read, or a statement without which
                the entities are not known.
        """
        return {entity.id: entity for entity in self._register.entities}

    @cached_property
    def _register(self) -> Register:
        if isinstance(self._shelf, PackageShelf):
            read = read_register(self._shelf.bundle)
            if read.register is None:
                raise InvalidStatementError(Report(findings=read.findings))
            return read.register
        found: dict[str, RegisteredEntity] = {}
        for statement in self:
            for entity in statement.entities:
                if entity.id not in found:
                    found[entity.id] = entity.registered()
        return register_of(found.values())

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.ids)

    def table(self, name: str) -> CorpusTable:
        """Return a table: one of the data package, or ``dyad_year``.

        Raises:
            UnknownIdError: Where there is no such table; the nearest name is named.
            InvalidArgumentError: Where the name is no string.
        """
        check_string("name", name, "one name as a string")
        known: dict[str, Table] = {**tables(), **DERIVED, DYAD_YEAR.name: DYAD_YEAR}
        if name not in known:
            kind = "table"
            raise UnknownIdError(kind, name, known)
        return CorpusTable(name=name, columns=known[name].columns, source=partial(self._rows, name))

    def to_dyad_year(self) -> CorpusTable:
        """Return counts by dyad and year, to be joined with panels of other data sets; see ``dyads``."""
        return self.table(DYAD_YEAR.name)

    def _rows(self, name: str) -> Iterator[Row]:
        if name == DYAD_YEAR.name:
            known = self._register.entities if isinstance(self._shelf, PackageShelf) else ()
            yield from dyad_years(self.statements(), known)
        elif {**tables(), **DERIVED}[name].is_shared:
            made = derive([]) if name in DERIVED else to_tables([], self._register, [name])
            yield from made[name]
        else:
            for statement in self:
                made = derive([statement]) if name in DERIVED else to_tables([statement], register_of(()), [name])
                yield from made[name]

    def _parse(self, statement_id: str) -> Statement:
        # What is kept of other statements would be gone through many times while one is made.
        with without_collecting():
            found = read_record(self._shelf.read(statement_id), *self._shelf.place(statement_id))
        if isinstance(found, Report):
            raise InvalidStatementError(found)
        return found


def _coded(layers: Iterable[tuple[Statement, Coding]]) -> Iterator[CodedAct]:
    for statement, coding in layers:
        resolver = StateResolver(statement)
        yield from (coded_act(statement, coding, act, resolver) for act in coding.acts)


def _day(argument: str, given: dt.date | str | None) -> dt.date | None:
    """Return a day, of a moment the one on which it is; raise InvalidArgumentError for what is none."""
    if isinstance(given, dt.datetime):
        return given.date()
    try:
        return TypeAdapter(Date | None).validate_python(given)
    except ValidationError as error:
        raise InvalidArgumentError(argument, given, "a date, or a real day written YYYY-MM-DD") from error


__all__ = ["Corpus"]
