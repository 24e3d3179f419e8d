"""The samples against marks made by hand."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jscdata.drafting.parties import MEMBERS
from jscdata.drafting.record import Draft
from jscdata.states import STATES
from measures.scores import Score, Verb, lost, make, overlapping, plain, score, verb_of

GOLD = Path(__file__).parents[1] / "gold"


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


def halves(folder: Path) -> tuple[list[Sample], list[Sample]]:
    """Return the half on which the rules were made, and the one that they had not seen."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as file:
        index = {line["name"]: line for line in csv.DictReader(file)}
    named = json.loads((GOLD / "halves.json").read_bytes())
    one, two = ([Sample(folder, index[name]) for name in named[half]] for half in ("development", "unseen"))
    return one, two


def of_samples(both: Sequence[Sequence[Sample]]) -> Iterator[str]:
    """Give the measures on both halves of the samples."""
    yield "| samples | development | unseen |"
    yield "| --- | ---: | ---: |"
    for title, measure in MEASURES.items():
        yield f"| {title} | {' | '.join(measure(samples) for samples in both)} |"
    yield ""
    yield from _units_by_kind(both)


@cache
def drafted(path: Path) -> Draft:
    """Return the draft of a file."""
    return make(path.read_bytes(), path.name)


# Units.

UnitRow = tuple[str, str, int | None]
"""The letters and digits of a unit, its kind and its level."""


def units_of(sample: Sample, path: Path) -> tuple[list[UnitRow], list[UnitRow]]:
    """Return the units wanted and found; of a source without title or date these are not wanted."""
    gold = sample.gold("units")
    if gold is None:
        return [], []
    made = sample.draft(path)
    letters = plain(made.text)
    text = sample.text
    wanted = [(plain(text[unit["start"] : unit["end"]]), unit["kind"], unit["level"]) for unit in gold["units"]]
    there = [unit for unit in wanted if unit[1] not in {"title", "dateline"} or unit[0] in letters]
    found = [(plain(unit["text"]), unit["kind"], unit["level"]) for unit in made.value["units"]]
    return [unit for unit in there if unit[0]], [unit for unit in found if unit[0]]


def units_total(samples: Sequence[Sample], *, original: bool, only: Callable[[UnitRow], bool]) -> Score:
    """Compare units by words, kind and level, of all samples together."""
    total = Score()
    for sample in samples:
        wanted, found = units_of(sample, sample.original if original else sample.plain)
        total += score((unit for unit in wanted if only(unit)), (unit for unit in found if only(unit)))
    return total


def units_f1(*, original: bool) -> Callable[[Sequence[Sample]], str]:
    """Return what measures all units of one of the forms."""

    def measure(samples: Sequence[Sample]) -> str:
        total = units_total(samples, original=original, only=lambda _: True)
        return f"{total.f1:.3f} ({total.wanted})"

    return measure


def _units_by_kind(both: Sequence[Sequence[Sample]]) -> Iterator[str]:
    """Give the F1 of each kind of unit, and of headings and items by level."""
    rows = {
        (unit[1], unit[2])
        for samples in both
        for sample in samples
        for found in units_of(sample, sample.plain)
        for unit in found
    }
    yield "| units, F1 by kind and level (units) | text, dev. | text, unseen | marked up, dev. | marked up, unseen |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for kind, level in sorted(rows, key=lambda one: (one[0], one[1] or 0)):
        cells = [
            units_total(samples, original=original, only=lambda unit: unit[1:] == (kind, level))  # noqa: B023 - called here.
            for original in (False, True)
            for samples in both
        ]
        shown = " | ".join(f"{cell.f1:.3f} ({cell.wanted})" if cell.wanted or cell.found else "none" for cell in cells)
        yield f"| {kind}{'' if level is None else f', level {level}'} | {shown} |"
    yield ""


# What a document tells of itself.


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


# Mentions and acts.


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


def mentions_score(key: str | None) -> Callable[[Draft, dict[str, Any]], Score]:
    """Return what compares the mentions of a page by place, and by ``kind`` or ``entity`` where it is given."""

    def measure(made: Draft, page: dict[str, Any]) -> Score:
        starts = {unit["id"]: unit["start"] for unit in made.value["units"]}
        kinds = {entity["id"]: entity["kind"] for entity in made.value["entities"]}
        found = []
        for item in made.value["codings"][0]["mentions"]:
            span, entity = item["span"], item["entity"]
            start, end = (starts[span["unit"]] + span[side] for side in ("start", "end"))
            named = {None: None, "kind": kinds[entity], "entity": entity}[key]
            if page["start"] <= start and end <= page["end"]:
                found.append((start, end, named))
        return score(((one["start"], one["end"], one[key] if key else None) for one in page["mentions"]), found)

    return measure


def acts_score(*, same_type: bool) -> Callable[[Draft, dict[str, Any]], Score]:
    """Return what compares the acts of a page."""

    def measure(made: Draft, page: dict[str, Any]) -> Score:
        starts = {unit["id"]: unit["start"] for unit in made.value["units"]}
        wanted: list[Verb] = [("", *act["verb"], act["act_type"]) for act in page["acts"]]
        placed = [verb_of(act, starts[act["verb"]["unit"]], "") for act in made.value["codings"][0]["acts"]]
        inside = [verb for verb in placed if page["start"] <= verb[1] and verb[2] <= page["end"]]
        return overlapping(wanted, inside, same_type=same_type)

    return measure


MEASURES: dict[str, Callable[[Sequence[Sample]], str]] = {
    "units of plain text, F1 by words, kind and level (units)": units_f1(original=False),
    "units of Markdown and HTML (units)": units_f1(original=True),
    "words lost or changed, in both forms": words_lost,
    "title right": told("title"),
    "date right": told("date"),
    "issuers right": told("issuers"),
    "mentions on coded pages, precision / recall (mentions)": coded(mentions_score(None)),
    "mentions by place and kind": coded(mentions_score("kind")),
    "mentions by place and entity": coded(mentions_score("entity")),
    "acts on coded pages, by verb (acts)": coded(acts_score(same_type=False)),
    "acts on coded pages, by verb and type (acts)": coded(acts_score(same_type=True)),
}
