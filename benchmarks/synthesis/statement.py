"""A whole statement from a seed and its number, the same whatever else is made."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from jscdata.versions import SCHEMA
from synthesis.codings import codings
from synthesis.lexicon import written
from synthesis.outline import Outline
from synthesis.register import FORMS, NAMES, SERIES, Series, entity_in_statement, with_what_they_refer_to
from synthesis.sentences import Draw, Scene
from synthesis.sheet import Json, Sheet

LABELS = {
    "joint_statement": "Joint Statement",
    "fact_sheet": "Fact Sheet",
    "communique": "Joint Communiqué",
    "declaration": "Declaration",
    "principles": "Principles",
    "framework": "Framework",
    "action_plan": "Plan of Action",
    "agreement": "Agreement",
    "readout": "Readout",
    "press_release": "Press Release",
}
"""What documents call themselves, by their type."""

LANGUAGES = ("en", "en", "en", "en-US", "en-GB")
FIRST_DAY = dt.date(1985, 1, 1)
DAYS = 40 * 365
MIDDLE, SMALLEST, LARGEST = 22, 5, 120
"""Units of a statement: as many in the middle, and the limits."""

_RELATIONS = ("summarizes", "translates", "supersedes", "reiterates", "annexes", "accompanies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a statement is, as far as another one may refer to it."""

    id: str
    series: Series
    kind: str
    day: dt.date
    title: str


def head(draw: Draw, number: int) -> Head:
    """Return the head of the statement with this number, which is the first thing drawn for it."""
    series, kind = draw.one(SERIES), draw.one(tuple(LABELS))
    day = FIRST_DAY + dt.timedelta(days=draw.number(0, DAYS))
    slug = kind.replace("_", "-")
    title = f"{LABELS[kind]} of the {FORMS[series.forum][0].words}"
    return Head(id=f"{series.code}-{day}-{slug}-{number}", series=series, kind=kind, day=day, title=title)


def statement(seed: int, number: int) -> Json:
    """Return a statement without faults, as a JSON value."""
    draw = Draw(seed, number)
    about, sheet = head(draw, number), Sheet()
    outline = Outline(Scene(draw, about.series, sheet))
    binding = _write(outline, about, draw.skewed(MIDDLE, SMALLEST, LARGEST))
    sheet.gap(draw.one(("", "\n", "\n\n")))
    issuers = _issuers(draw, about.series)
    layers = codings(draw, sheet)
    text = sheet.text
    used = sheet.used.union(issuers, about.series.parties)
    value: Json = {"$schema": "../../schema/1.0/statement.schema.json"} if draw.chance(0.3) else {}
    return value | {
        "schema_version": SCHEMA,
        "id": about.id,
        "title": about.title,
        "document_type": about.kind,
        "language": draw.one(LANGUAGES),
        "date": about.day.isoformat(),
        "meeting": _meeting(draw, about),
        "issuers": issuers,
        "parties": list(about.series.parties),
        "binding": binding,
        "participants": outline.participants,
        "relations": _relations(draw, seed, number),
        "source": _source(draw, about, text),
        "text": text,
        "units": sheet.units,
        "entities": [entity_in_statement(found) for found in with_what_they_refer_to(used)],
        "codings": layers,
    }


def _write(outline: Outline, about: Head, units: int) -> Json | None:
    """Write as many units, and return what the statement says of its own legal force."""
    above, below = _around(outline.draw, units - SMALLEST + 1)
    rest = units - 3 - len(above) - len(below)
    if "frame" in above:
        outline.plain("frame", "Text as released by the Harbor Press Office", before="")
    if "label" in above:
        outline.plain("label", LABELS[about.kind].upper())
    outline.title(LABELS[about.kind])
    if "subtitle" in above:
        outline.plain("subtitle", "Calm Seas and Clear Lights", before="\n")
    if "dateline" in above:
        outline.plain("dateline", f"Port Example, {written(about.day)}")
    for _ in range(above.count("recital")):
        outline.recital()
    outline.opening(about.day)
    outline.paragraph(act_type="decide")
    outline.sections(rest)
    return _end(outline, about, below)


def _around(draw: Draw, room: int) -> tuple[list[str], list[str]]:
    """Choose what stands above and below the text, as far as there is room."""
    above = ["label"] * draw.chance(0.6) + ["subtitle"] * draw.chance(0.2) + ["dateline"] * draw.chance(0.7)
    above += ["frame"] * draw.chance(0.3) + ["recital"] * draw.one((0, 0, 0, 1, 3))
    below = ["terms"] * draw.chance(0.25) + ["separator"] * draw.chance(0.3) + ["signature"] * draw.chance(0.2)
    below += ["footnote"] * draw.one((0, 0, 0, 1, 2))
    above = above[: room // 2]
    return above, below[: room // 2]


def _end(outline: Outline, about: Head, below: list[str]) -> Json | None:
    """Write what stands below the text."""
    binding: Json | None = outline.draw.one((None, {"status": "not_stated", "span": None}))
    if "terms" in below:
        binds = about.kind == "agreement"
        words = "binds its parties under law" if binds else "creates no rights or obligations under law"
        binding = {"status": "binding" if binds else "non_binding", "span": outline.terms(words)}
    if "separator" in below:
        outline.plain("frame", "***")
    if "signature" in below:
        outline.signature()
    for number in range(below.count("footnote")):
        outline.plain("footnote", "As set out in an earlier text.", marker=str(number + 1))
    return binding


def _issuers(draw: Draw, series: Series) -> list[str]:
    """Return who publishes it: the parties, or the ministry of one that is a state."""
    states = [party for party in series.parties if party in NAMES]
    if draw.chance(0.5):
        return list(series.parties)
    return [f"body:{NAMES[draw.one(states)].slug}-ministry-of-harbors"]


def _meeting(draw: Draw, about: Head) -> Json | None:
    if draw.chance(0.15):
        return None
    start = about.day - dt.timedelta(days=draw.number(0, 3))
    end = start + dt.timedelta(days=draw.number(0, 2))
    return {
        "series": draw.one((about.series.code, about.series.code, None)),
        "name": f"{FORMS[about.series.forum][0].words} meeting",
        "place": draw.one((None, "Port Example")),
        "start": start.isoformat(),
        "end": end.isoformat(),
    }


def _relations(draw: Draw, seed: int, number: int) -> list[Json]:
    """Return how it stands to others: to one outside, or to one that comes before it in the stream."""
    if not draw.chance(0.3):
        return []
    other = draw.number(0, number - 1) if number else None
    target = head(Draw(seed, other), other) if other is not None and draw.chance(0.6) else None
    return [
        {
            "type": draw.one(_RELATIONS),
            "title": target.title if target else "Fact Sheet on Harbor Charts",
            "target": target.id if target else None,
            "note": draw.one((None, "Inferred from the title.")),
        }
    ]


def _source(draw: Draw, about: Head, text: str) -> Json:
    return {
        "publisher": "Harbor Press Office",
        "title": draw.one((None, about.title.upper())),
        "url": draw.one((None, f"https://example.org/{about.id}")),
        "file": f"sources/{about.id}.txt",
        "media_type": "text/plain",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "reader": None,
        "retrieved": draw.one((None, "2025-02-03")),
        "rights": draw.one((None, "Invented text, free of rights.")),
    }


__all__ = ["LANGUAGES", "LARGEST", "SMALLEST", "Head", "head", "statement"]
