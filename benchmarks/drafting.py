"""Measure drafting: words, units, metadata, mentions and acts against what persons or hand-made codings say.

Run it as ``python benchmarks/drafting.py [SAMPLES]`` in an environment with jscdata and its extra
``draft``; it prints Markdown. Without a folder of samples only the shipped statement is measured.
The folder holds ``index.csv``, ``plain/NAME.txt`` and ``original/NAME.md`` or ``.html``.

``gold/halves.json`` names the half on which the rules were made and the one that they had not
seen. ``gold/units`` and ``gold/coded`` hold places and codes in the plain texts, none of their words.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jscdata.drafting.gazetteer.states import STATES
from jscdata.drafting.parties import MEMBERS
from jscdata.drafting.readers import read_release
from jscdata.drafting.record import Draft, draft
from jscdata.model import Statement
from jscdata.shipped import data_folder, register

GOLD = Path(__file__).parent / "gold"
SHIPPED = "us-jp-scc-2024-07-28-fact-sheet"
TODAY = dt.date(2026, 1, 1)
PAGE_WORDS = 500
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, of how many wanted and how many found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def __add__(self, other: Score) -> Score:
        """Return both together."""
        return Score(self.right + other.right, self.wanted + other.wanted, self.found + other.found)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 1.0


def score(wanted: Iterable[Hashable], found: Iterable[Hashable]) -> Score:
    """Compare two lists; what stands twice in one must stand twice in the other."""
    one, two = Counter(wanted), Counter(found)
    return Score((one & two).total(), one.total(), two.total())


def make(data: bytes, name: str, *, known: bool = True, own: Iterable[str] = ()) -> Draft:
    """Draft a release, with the shipped register or, where it is not ``known``, without the entities ``own``."""
    left_out = frozenset(own)
    entities = [entity for entity in register().entities if known or entity.id not in left_out]
    return draft(data, name=name, register=entities, today=TODAY)


# The shipped statement against its coding.


def of_shipped() -> Iterator[str]:
    """Give the measures on the shipped statement."""
    record = Statement.model_validate_json((data_folder() / "statements" / f"{SHIPPED}.json").read_bytes())
    data = (data_folder() / record.source.file).read_bytes()
    with_own = make(data, record.source.file)
    without = make(data, record.source.file, known=False, own=[entity.id for entity in record.entities])
    layer = record.codings[0]
    units = score(
        ((unit.kind, unit.level, unit.parent, unit.marker, unit.start) for unit in record.units),
        (
            tuple(unit[key] for key in ("kind", "level", "parent", "marker", "start"))
            for unit in with_own.value["units"]
        ),
    )
    people = score(
        ((person.name, person.office, person.represents) for person in record.participants),
        ((item["name"], item["office"], item["represents"]) for item in with_own.value["participants"]),
    )
    yield "| the shipped statement | precision | recall |"
    yield "| --- | ---: | ---: |"
    yield row("units, with kind, level, parent and marker", units)
    yield row("participants", people)
    yield row("mentions, by place and kind", shipped_mentions(record, with_own))
    yield row("mentions without its own entities, by place and kind", shipped_mentions(record, without))
    verbs = [(act.verb.unit, act.verb.start, act.verb.end, act.act_type) for act in layer.acts]
    drafted = [verb_of(act) for act in with_own.value["codings"][0]["acts"]]
    yield row("acts, by verb", overlapping(verbs, drafted))
    yield row("acts, by verb and type", overlapping(verbs, drafted, same_type=True))
    yield ""
    value = with_own.value
    told = {"date": value.get("date") == str(record.date), "issuers": value.get("issuers") == list(record.issuers)}
    told |= {"title": plain(value.get("title") or "") == plain(record.title), "id": value.get("id") == record.id}
    yield f"Right as well: {', '.join(name for name, right in told.items() if right)}."
    yield f"Words lost or changed: {lost(with_own)} of {with_own.comparison.kept}."
    yield ""


def shipped_mentions(record: Statement, made: Draft) -> Score:
    """Compare mentions by unit, place and kind of entity."""
    kinds = {entity.id: entity.kind for entity in record.entities}
    drafted = {entity["id"]: entity["kind"] for entity in made.value["entities"]}
    wanted = [(m.span.unit, m.span.start, m.span.end, kinds[m.entity]) for m in record.codings[0].mentions]
    spans = [(item["span"], drafted[item["entity"]]) for item in made.value["codings"][0]["mentions"]]
    return score(wanted, [(span["unit"], span["start"], span["end"], kind) for span, kind in spans])


def verb_of(act: dict[str, Any]) -> tuple[Any, ...]:
    """Return the place of an act's verb and its type."""
    return (act["verb"]["unit"], act["verb"]["start"], act["verb"]["end"], act["act_type"])


def overlapping(
    wanted: Sequence[tuple[Any, ...]], found: Sequence[tuple[Any, ...]], *, same_type: bool = False
) -> Score:
    """Match verbs that overlap, each with one other; with ``same_type`` only those of one type count as right."""
    left = list(found)
    right = 0
    for verb in wanted:
        near = [other for other in left if other[0] == verb[0] and other[1] < verb[2] and verb[1] < other[2]]
        alike = [other for other in near if other[3] == verb[3]]
        chosen = next(iter(alike or near), None)
        if chosen is not None:
            left.remove(chosen)
            right += not same_type or chosen[3] == verb[3]
    return Score(right, len(wanted), len(found))


def lost(made: Draft) -> int:
    """Return how many words are missing, added or moved; one where words only moved."""
    comparison = made.comparison
    return 0 if comparison.ok else max(1, len(comparison.missing) + len(comparison.added))


# The samples against marks made by hand.


def of_samples(folder: Path) -> Iterator[str]:
    """Give the measures on both halves of the samples."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as file:
        index = {line["name"]: line for line in csv.DictReader(file)}
    halves = json.loads((GOLD / "halves.json").read_bytes())
    yield "| samples | development | unseen |"
    yield "| --- | ---: | ---: |"
    halved = [[Sample(folder, index[name]) for name in halves[half]] for half in ("development", "unseen")]
    for title, measure in MEASURES.items():
        yield f"| {title} | {' | '.join(measure(samples) for samples in halved)} |"
    yield ""


class Sample:
    """A sample with its drafts, made when they are asked for."""

    def __init__(self, folder: Path, line: dict[str, str]) -> None:
        """Name it; ``line`` is what the index says of it."""
        self.line = line
        self.name = line["name"]
        self.plain = folder / "plain" / f"{self.name}.txt"
        self.original = next((folder / "original").glob(f"{self.name}.*"))

    def draft(self, path: Path) -> Draft:
        """Return the draft of one of its files."""
        return drafted(path)

    def gold(self, kind: str) -> dict[str, Any] | None:
        """Return what was marked by hand; None where nothing was, or where the text is another one."""
        path = GOLD / kind / f"{self.name}.json"
        if not path.exists():
            return None
        value: dict[str, Any] = json.loads(path.read_bytes())
        is_same = hashlib.sha256(self.plain.read_bytes()).hexdigest() == value["sha256"]
        return value if is_same else None

    @property
    def text(self) -> str:
        """The plain text, as places in it are counted."""
        return self.plain.read_bytes().decode()


@cache
def drafted(path: Path) -> Draft:
    """Return the draft of a file."""
    return make(path.read_bytes(), path.name)


def plain(words: str) -> str:
    """Return letters and digits alone."""
    return "".join(letter for letter in words.lower() if letter.isalnum())


def units_score(sample: Sample, path: Path) -> Score:
    """Compare units with words by these, kind and level; of a source without title or date these are not wanted."""
    gold = sample.gold("units")
    if gold is None:
        return Score()
    made = sample.draft(path)
    letters = plain(made.text)
    text = sample.text
    wanted = [(plain(text[unit["start"] : unit["end"]]), unit["kind"], unit["level"]) for unit in gold["units"]]
    there = [unit for unit in wanted if unit[1] not in {"title", "dateline"} or unit[0] in letters]
    found = [(plain(unit["text"]), unit["kind"], unit["level"]) for unit in made.value["units"]]
    return score(*([unit for unit in units if unit[0]] for units in (there, found)))


def f1_of(choose: Callable[[Sample], Path | None]) -> Callable[[Sequence[Sample]], str]:
    """Return what measures the units of some of the files."""

    def measure(samples: Sequence[Sample]) -> str:
        scores = [units_score(sample, path) for sample in samples if (path := choose(sample)) is not None]
        total = sum(scores, Score())
        return f"{total.f1:.3f} ({total.wanted})"

    return measure


def words_lost(samples: Sequence[Sample]) -> str:
    """Count words lost or changed in all files."""
    made = [sample.draft(path) for sample in samples for path in (sample.plain, sample.original)]
    return f"{sum(map(lost, made))} of {sum(found.comparison.kept for found in made):,}"


def told(field: str) -> Callable[[Sequence[Sample]], str]:
    """Return what counts in how many plain texts a field is right."""

    def measure(samples: Sequence[Sample]) -> str:
        right = sum(is_right(field, sample) for sample in samples)
        return f"{right} of {len(samples)}"

    return measure


def is_right(field: str, sample: Sample) -> bool:
    """Return whether a field of the draft is what the index says."""
    value = sample.draft(sample.plain).value
    if field == "title":
        return plain(value.get("title") or "") == plain(sample.line["title"])
    if field == "date":
        return bool(value.get("date") == sample.line["published"])
    codes = {state.code: state.id for state in STATES}
    wanted: set[str] = set()
    for code in sample.line["issuers"].split(";"):
        members = [f"state:{member}" for member in MEMBERS["forum:g7"]] if code == "G7" else []
        wanted.update(members or ["org:eu" if code == "EU" else codes[code.lower()]])
    return set(value.get("issuers", [])) == wanted


def coded(measure_page: Callable[[Draft, dict[str, Any]], Score]) -> Callable[[Sequence[Sample]], str]:
    """Return what measures the pages that were coded by hand."""

    def measure(samples: Sequence[Sample]) -> str:
        pages = [
            (sample.draft(sample.plain), page)
            for sample in samples
            for page in (sample.gold("coded") or {"pages": []})["pages"]
        ]
        total = sum((measure_page(made, page) for made, page in pages), Score())
        return f"{total.precision:.2f} / {total.recall:.2f} ({total.wanted})" if pages else "none coded"

    return measure


def mentions_score(made: Draft, page: dict[str, Any]) -> Score:
    """Compare the mentions of a page by place."""
    starts = {unit["id"]: unit["start"] for unit in made.value["units"]}
    spans = [item["span"] for item in made.value["codings"][0]["mentions"]]
    places = [(starts[span["unit"]] + span["start"], starts[span["unit"]] + span["end"]) for span in spans]
    inside = [place for place in places if page["start"] <= place[0] and place[1] <= page["end"]]
    return score(((mention["start"], mention["end"]) for mention in page["mentions"]), inside)


def acts_score(*, same_type: bool) -> Callable[[Draft, dict[str, Any]], Score]:
    """Return what compares the acts of a page."""

    def measure(made: Draft, page: dict[str, Any]) -> Score:
        starts = {unit["id"]: unit["start"] for unit in made.value["units"]}
        wanted = [("", *act["verb"], act["act_type"]) for act in page["acts"]]
        verbs = [verb_of(act) for act in made.value["codings"][0]["acts"]]
        placed = [("", starts[unit] + start, starts[unit] + end, kind) for unit, start, end, kind in verbs]
        inside = [verb for verb in placed if page["start"] <= verb[1] and verb[2] <= page["end"]]
        return overlapping(wanted, inside, same_type=same_type)

    return measure


def cost(samples: Sequence[Sample]) -> str:
    """Time drafts and readers alone: seconds a page, and how many times the reader's own."""
    seconds, ratios = [], []
    for sample in samples:
        for path in (sample.plain, sample.original):
            data = path.read_bytes()
            whole = min(timed(lambda data=data, path=path: make(data, path.name)) for _ in range(ROUNDS))  # type: ignore[misc]
            alone = min(timed(lambda data=data, path=path: read_release(data, name=path.name)) for _ in range(ROUNDS))  # type: ignore[misc]
            seconds.append(whole * PAGE_WORDS / max(1, sample.draft(path).comparison.kept))
            if path == sample.original:
                ratios.append(whole / alone)
    return f"{statistics.median(seconds) * 1000:.0f} ms, {statistics.median(ratios):.1f} times"


STRANGE = (
    "The United States and Japan met in the U.S.-Norway Arctic Security Committee, and President Smith spoke. ",
    "the Ministers welcomed the plan, recognizing the coast, and Norway and Iceland reaffirmed their ties, ",
    "Deputy ",
    "Minister for Defense and ",
    "U.S.-Japan ",
    "( NATO ",
    "F-35 A",
    "partners in Asia and ",
    "1. ",
    "[1] ",
    "Words \n\n",
    "- item\n",
)
"""Words which, repeated, would find a rule whose time grows faster than the text."""


def growth() -> Iterator[str]:
    """Tell how much longer a text takes that is eight times as long."""
    ratios = {}
    for words in STRANGE:
        short, long = ((words * times).encode() for times in (500, 4_000))
        ratios[words] = timed(lambda data=long: make(data, "x.txt")) / timed(lambda data=short: make(data, "x.txt"))  # type: ignore[misc]
    worst = max(ratios, key=lambda words: ratios[words])
    yield f"Eight times the text takes at most {ratios[worst]:.1f} times as long, with {worst.strip()!r} repeated."
    yield ""


def timed(run: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def row(title: str, found: Score) -> str:
    """Return a line of a table."""
    return f"| {title} ({found.wanted}) | {found.precision:.3f} | {found.recall:.3f} |"


MEASURES: dict[str, Callable[[Sequence[Sample]], str]] = {
    "units of plain text, F1 by words, kind and level (units)": f1_of(lambda sample: sample.plain),
    "units of Markdown and HTML (units)": f1_of(lambda sample: sample.original),
    "words lost or changed, in both forms": words_lost,
    "title right": told("title"),
    "date right": told("date"),
    "issuers right": told("issuers"),
    "mentions on coded pages, precision / recall (mentions)": coded(mentions_score),
    "acts on coded pages, by verb (acts)": coded(acts_score(same_type=False)),
    "acts on coded pages, by verb and type (acts)": coded(acts_score(same_type=True)),
    "cost of 500 words; of Markdown and HTML beside their readers": cost,
}


def main() -> None:
    """Print all tables."""
    for line in (*of_shipped(), *growth()):
        print(line)
    if len(sys.argv) > 1:
        for line in of_samples(Path(sys.argv[1])):
            print(line, flush=True)
    else:
        print("The samples are not there, so they are not measured.")


if __name__ == "__main__":
    main()
