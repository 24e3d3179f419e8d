"""How far two codings of the same statements agree, variable by variable, and where they do not.

Acts of two codings match when their verbs share characters. Each act has one match at most: pairs
that share most characters of the verb come first, then those that share most of all their words,
so that acts which share a verb are told apart by the rest.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.alpha import MASI, NOMINAL, Interval, Pair, Units
from jscdata.checking import check_bytes
from jscdata.errors import InvalidStatementError
from jscdata.mending.canonical import as_text
from jscdata.model import Act, Coding, Reliability, Span, Statement
from jscdata.model.span import joined
from jscdata.rules import Surroundings

SINGLE: dict[str, Callable[[Act], str | None]] = {
    "act_type": lambda act: act.act_type,
    "novelty": lambda act: act.novelty,
    "time": lambda act: act.time,
    "primary_topic": lambda act: act.topics[0],
}
"""Variables with one value an act; null is a value of novelty, which says that the words tell nothing."""

SETS: dict[str, Callable[[Act], Iterable[str]]] = {
    "speakers": lambda act: act.speakers,
    "actors": lambda act: act.actors,
    "counterparts": lambda act: act.counterparts,
    "against": lambda act: act.against,
    "delegates": lambda act: act.delegates,
    "topics": lambda act: act.topics,
    "precision": lambda act: (found.flag for found in act.precision),
    "instruments": lambda act: (f"{found.entity} {found.article or ''}".rstrip() for found in act.instruments),
}
"""Variables with a set of values an act, compared by their MASI distance."""

WORDS: dict[str, Callable[[Act], Sequence[Span]]] = {
    "words": lambda act: act.spans,
    "objects": lambda act: [found.span for found in act.objects],
    "conditions": lambda act: act.conditions,
}
"""Words that each coder chose for an act; where they differ is listed, and no coefficient is given."""

_COEFFICIENT = "Krippendorff's alpha"
"""The coefficient that is computed here, as a record names it."""

_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """Agreement on one variable over the matched acts.

    ``agreement`` is the share of acts with the same value, None where no acts match. ``alpha`` is
    None there, too, and where nothing varies.
    """

    name: str
    n: int
    agreement: float | None
    alpha: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How many of two lists are the same: precision and recall of the first, held against the second."""

    shared: int
    first: int
    second: int

    def __add__(self, other: Overlap) -> Overlap:
        """Return both together."""
        return Overlap(
            shared=self.shared + other.shared, first=self.first + other.first, second=self.second + other.second
        )

    @property
    def precision(self) -> float | None:
        """Share of the first that the second has, too."""
        return self.shared / self.first if self.first else None

    @property
    def recall(self) -> float | None:
        """Share of the second that the first has, too."""
        return self.shared / self.second if self.second else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both: of acts, the match rate."""
        return 2 * self.shared / (self.first + self.second) if self.first + self.second else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where two codings differ: in a variable of a matched act, or in what only one of them has.

    Of each side there are the id of the act, what was coded, and all its words; None where it has none.
    """

    statement: str
    variable: str
    first_id: str | None
    second_id: str | None
    first: str | None
    second: str | None
    first_words: str | None
    second_words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What comparing two codings has given, over one statement or many."""

    first: str
    second: str
    statements: tuple[str, ...]
    acts: Overlap
    mentions: Overlap
    mention_spans: Overlap
    variables: tuple[Variable, ...]
    differences: tuple[Difference, ...]

    def figures(self) -> tuple[Reliability, ...]:
        """Return the figures as the record of the first coding holds them; what is not defined is left out."""
        return tuple(
            Reliability(
                variable=found.name,
                coefficient=_COEFFICIENT,
                value=round(found.alpha, _DIGITS),
                n=found.n,
                match_rate=round(self.acts.f1 or 0.0, _DIGITS),
                other=self.second,
            )
            for found in self.variables
            if found.alpha is not None
        )


def match_acts(first: Sequence[Act], second: Sequence[Act]) -> list[tuple[Act, Act]]:
    """Return the acts of two codings that are about the same verb, in the order of the first."""
    by_unit: dict[str, list[int]] = {}
    for number, act in enumerate(second):
        by_unit.setdefault(act.verb.unit, []).append(number)
    candidates = [
        (-_shared([one.verb], [second[other].verb]), -_shared(one.spans, second[other].spans), number, other)
        for number, one in enumerate(first)
        for other in by_unit.get(one.verb.unit, ())
        if _shared([one.verb], [second[other].verb])
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, number, other in sorted(candidates):
        if number not in found and other not in taken:
            found[number] = other
            taken.add(other)
    return [(first[number], second[found[number]]) for number in sorted(found)]


def _shared(first: Iterable[Span], second: Iterable[Span]) -> int:
    """Return how many characters two lists of spans share."""
    others = list(second)
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in first
        for other in others
        if one.unit == other.unit
    )


def compare(
    statements: Iterable[Statement], first: str, second: str, *, samples: int = 1000, seed: int = 1
) -> Agreement:
    """Compare two codings, by their ids, over all statements that have both.

    Args:
        statements: Statements, which are gone through once and not kept; those that lack one of
            the codings are passed over.
        first: Id of a coding.
        second: Id of the other.
        samples: Number of samples of the bootstrap.
        seed: Makes the samples the same each time.
    """
    ids: list[str] = []
    acts = mentions = spans = Overlap(shared=0, first=0, second=0)
    values: dict[str, list[Pair]] = {name: [] for name in (*SINGLE, *SETS)}
    differences: list[Difference] = []
    for statement in statements:
        layers = {coding.id: coding for coding in statement.codings}
        one, two = layers.get(first), layers.get(second)
        if one is None or two is None:
            continue
        matched = match_acts(one.acts, two.acts)
        ids.append(statement.id)
        acts += Overlap(shared=len(matched), first=len(one.acts), second=len(two.acts))
        mentions += _overlap(_mentions(one), _mentions(two))
        spans += _overlap(_places(one), _places(two))
        for name, pairs in values.items():
            pairs.extend((_value(name, act), _value(name, other)) for act, other in matched)
        differences.extend(_differences(statement, matched, one, two))
    return Agreement(
        first=first,
        second=second,
        statements=tuple(ids),
        acts=acts,
        mentions=mentions,
        mention_spans=spans,
        variables=tuple(_variable(name, pairs, samples, seed) for name, pairs in values.items()),
        differences=tuple(differences),
    )


def with_figures(data: bytes, found: Agreement, path: str = "") -> bytes:
    """Return a statement file with the figures in its first coding, in the one form of a statement.

    Earlier figures of the same coefficient, on the same variables and the same other coding, are
    replaced, or removed where it is not defined any more. Those of another coefficient are kept.

    Raises:
        InvalidStatementError: Where the record would not be valid with them.
    """
    value = json.loads(data)
    coding = next(layer for layer in value["codings"] if layer["id"] == found.first)
    figures = [figure.model_dump(mode="json") for figure in found.figures()]
    compared = {(_COEFFICIENT, variable.name, found.second) for variable in found.variables}
    kept = [old for old in coding.get("reliability", ()) if _about(old) not in compared]
    coding["reliability"] = [*kept, *figures]
    text = as_text(value).encode()
    report = check_bytes(text, path, Surroundings())
    if not report.ok:
        raise InvalidStatementError(report)
    return text


def _about(figure: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what a figure of a record is about: of these no two are kept."""
    return figure["coefficient"], figure["variable"], figure["other"]


def _value(name: str, act: Act) -> str | frozenset[str] | None:
    return SINGLE[name](act) if name in SINGLE else frozenset(SETS[name](act))


def _variable(name: str, pairs: Sequence[Pair], samples: int, seed: int) -> Variable:
    units = Units(pairs, NOMINAL if name in SINGLE else MASI)
    return Variable(
        name=name,
        n=len(pairs),
        agreement=sum(one == two for one, two in pairs) / len(pairs) if pairs else None,
        alpha=units.alpha(),
        interval=units.interval(samples=samples, seed=seed),
    )


Places = set[tuple[str, ...] | tuple[object, ...]]


def _mentions(coding: Coding) -> Places:
    return {(found.entity, found.span.unit, found.span.start, found.span.end) for found in coding.mentions}


def _places(coding: Coding) -> Places:
    return {(found.span.unit, found.span.start, found.span.end) for found in coding.mentions}


def _overlap(one: Places, two: Places) -> Overlap:
    return Overlap(shared=len(one & two), first=len(one), second=len(two))


def _differences(
    statement: Statement, matched: Sequence[tuple[Act, Act]], one: Coding, two: Coding
) -> Iterable[Difference]:
    for act, other in matched:
        for name in (*SINGLE, *SETS):
            mine, theirs = _value(name, act), _value(name, other)
            if mine != theirs:
                yield _difference(statement, name, act, other, _shown(mine), _shown(theirs))
        for name, chosen in WORDS.items():
            if list(chosen(act)) != list(chosen(other)):
                mine, theirs = joined(chosen(act)) or "none", joined(chosen(other)) or "none"
                yield _difference(statement, name, act, other, mine, theirs)
    known = {act.id for act, _ in matched}, {other.id for _, other in matched}
    for act in one.acts:
        if act.id not in known[0]:
            yield _difference(statement, "act", act, None, act.act_type, None)
    for act in two.acts:
        if act.id not in known[1]:
            yield _difference(statement, "act", None, act, None, act.act_type)
    yield from _mention_differences(statement, one, two)


def _mention_differences(statement: Statement, one: Coding, two: Coding) -> Iterable[Difference]:
    """Tell each mention that only one of the codings has."""
    for coding, only, is_first in (
        (one, _mentions(one) - _mentions(two), True),
        (two, _mentions(two) - _mentions(one), False),
    ):
        for found in coding.mentions:
            if (found.entity, found.span.unit, found.span.start, found.span.end) in only:
                words = f"{found.span.unit}: {found.span.exact}"
                yield Difference(
                    statement=statement.id,
                    variable="mention",
                    first_id=None,
                    second_id=None,
                    first=found.entity if is_first else None,
                    second=None if is_first else found.entity,
                    first_words=words if is_first else None,
                    second_words=None if is_first else words,
                )


def _difference(  # noqa: PLR0913, PLR0917 - a difference has two sides.
    statement: Statement, name: str, act: Act | None, other: Act | None, mine: str | None, theirs: str | None
) -> Difference:
    return Difference(
        statement=statement.id,
        variable=name,
        first_id=act.id if act else None,
        second_id=other.id if other else None,
        first=mine,
        second=theirs,
        first_words=act.words if act else None,
        second_words=other.words if other else None,
    )


def _shown(value: str | frozenset[str] | None) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "none"
    return value or "null"


__all__ = ["Agreement", "Difference", "Overlap", "Variable", "compare", "match_acts", "with_figures"]
