"""Single faults, each of which breaks one rule and no other.

A fault is a change to a statement that has none. It can be made in every statement of the corpus,
so that the code of a fault is known from the seed and the number alone.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator

from synthesis.sentences import Draw
from synthesis.sheet import Json

Change = Callable[[Draw, Json], None]

NOWHERE = "org:named-nowhere"
"""An entity that no statement has."""


def fault_of(seed: int, number: int) -> str:
    """Return the code of the fault that the statement with this number has, where it has one."""
    return Draw(seed, number, "fault").one(CODES)


def spoil(value: Json, seed: int, number: int) -> None:
    """Put into a statement the fault that ``fault_of`` tells."""
    CHANGES[fault_of(seed, number)](Draw(seed, number, "place"), value)


def _acts(value: Json) -> list[Json]:
    found: list[Json] = value["codings"][0]["acts"]
    return found


def _mention(draw: Draw, value: Json) -> Json:
    found: Json = draw.one(value["codings"][0]["mentions"])
    return found


def _lone_acts(value: Json) -> list[Json]:
    """Return the acts in one piece whose verb no other act shares; each statement has one, that of the opening."""
    acts = _acts(value)
    verbs = [(act["verb"]["unit"], act["verb"]["start"]) for act in acts]
    return [act for act, verb in zip(acts, verbs, strict=True) if len(act["spans"]) == 1 and verbs.count(verb) == 1]


def _wrong_type(draw: Draw, value: Json) -> None:
    unit = draw.one(value["units"])
    unit["start"] = str(unit["start"])


def _missing(draw: Draw, value: Json) -> None:
    del draw.one(_acts(value))[draw.one(("lemma", "verb", "time", "note"))]


def _unknown_field(draw: Draw, value: Json) -> None:
    draw.one(value["units"])["colour"] = "blue"


def _malformed(_draw: Draw, value: Json) -> None:
    value["date"] = value["date"].replace("-", "/")


def _out_of_range(_draw: Draw, value: Json) -> None:
    value["codings"][0]["coder"] = ""


def _other_major(_draw: Draw, value: Json) -> None:
    value["schema_version"] = "0.9"


def _newer_minor(_draw: Draw, value: Json) -> None:
    value["schema_version"] = f"{value['schema_version']}99"


def _unknown_code(draw: Draw, value: Json) -> None:
    draw.one(_acts(value))["act_type"] = "comit"


def _duplicate_id(_draw: Draw, value: Json) -> None:
    acts = _acts(value)
    acts[-1]["id"] = acts[0]["id"]


def _unknown_entity(draw: Draw, value: Json) -> None:
    draw.one(_acts(value))["counterparts"].append(NOWHERE)


def _unknown_unit(draw: Draw, value: Json) -> None:
    _mention(draw, value)["span"]["unit"] = "p999"


def _unknown_coding(_draw: Draw, value: Json) -> None:
    figure = {"variable": "time", "coefficient": "agreement", "value": 0.5, "n": 2, "match_rate": None, "other": "c9"}
    value["codings"][0]["reliability"] = [figure]


def _circle(draw: Draw, value: Json) -> None:
    """Make something a part of what is part of it."""
    below = draw.one([entity for entity in value["entities"] if entity["part_of"]])
    above = next(entity for entity in value["entities"] if entity["id"] == below["part_of"])
    above["part_of"] = below["id"]


def _unit_id(_draw: Draw, value: Json) -> None:
    """Count the title as the second, wherever it is named."""
    title = next(unit for unit in value["units"] if unit["kind"] == "title")
    title["id"] = "title2"
    for coding in value["codings"]:
        for mention in coding["mentions"]:
            if mention["span"]["unit"] == "title1":
                mention["span"]["unit"] = "title2"


def _unused(_draw: Draw, value: Json) -> None:
    value["entities"].append({**value["entities"][0], "id": NOWHERE, "part_of": None, "members": []})
    value["entities"].sort(key=lambda entity: str(entity["id"]))


def _state_code(draw: Draw, value: Json) -> None:
    state = draw.one([entity for entity in value["entities"] if entity["kind"] == "state"])
    state["xrefs"]["iso3166"] = "XXX"


def _uncovered(_draw: Draw, value: Json) -> None:
    value["text"] += "\nWords in no unit."


def _overlap(draw: Draw, value: Json) -> None:
    """Let a unit run into the one behind it."""
    number = draw.number(0, len(value["units"]) - 2)
    unit, behind = value["units"][number], value["units"][number + 1]
    unit["end"] = behind["start"] + 1
    unit["text"] = value["text"][unit["start"] : unit["end"]]


def _unit_words(draw: Draw, value: Json) -> None:
    draw.one(value["units"])["text"] += "!"


def _span_words(draw: Draw, value: Json) -> None:
    _mention(draw, value)["span"]["exact"] += "!"


def _outside(draw: Draw, value: Json) -> None:
    _mention(draw, value)["span"]["end"] += 100_000


def _verb_outside(draw: Draw, value: Json) -> None:
    """Let the words of an act begin behind its verb."""
    act = draw.one(_lone_acts(value))
    words, gone = act["spans"][0], act["verb"]["end"] + 1 - act["spans"][0]["start"]
    words["start"] += gone
    words["exact"] = words["exact"][gone:]


def _told_twice(draw: Draw, value: Json) -> None:
    acts, act = _acts(value), draw.one(_lone_acts(value))
    acts.insert(acts.index(act) + 1, {**_copy(act), "id": "again"})


def _mentioned_twice(draw: Draw, value: Json) -> None:
    mentions, mention = value["codings"][0]["mentions"], _mention(draw, value)
    mentions.insert(mentions.index(mention) + 1, _copy(mention))


def _not_printed(draw: Draw, value: Json) -> None:
    draw.one(value["participants"])["office"] = "Minister for Nothing"


def _out_of_order(draw: Draw, value: Json) -> None:
    mentions = value["codings"][0]["mentions"]
    at = draw.number(0, len(mentions) - 2)
    mentions[at], mentions[at + 1] = mentions[at + 1], mentions[at]


def _object_outside(draw: Draw, value: Json) -> None:
    """Let the only object of an act lie in the first unit, where no act is."""
    act, unit = draw.one([act for act in _acts(value) if len(act["objects"]) == 1]), value["units"][0]
    act["objects"][0]["span"] = {"unit": unit["id"], "start": 0, "end": 3, "exact": unit["text"][:3]}


def _marker(draw: Draw, value: Json) -> None:
    draw.one(value["units"])["marker"] = "§§"


def _invisible(draw: Draw, value: Json) -> None:
    value["title"] += draw.one(("\u200bx", "\u202ex"))


def _wrong_kind(_draw: Draw, value: Json) -> None:
    office = next(entity for entity in value["entities"] if entity["kind"] == "office")
    value["parties"].append(office["id"])


def _actor_missing(draw: Draw, value: Json) -> None:
    needy = ("commit", "intend", "decide", "task", "warn", "report")
    draw.one([act for act in _acts(value) if act["act_type"] in needy])["actors"] = []


def _unassessed(_draw: Draw, value: Json) -> None:
    value["codings"] = [{**value["codings"][0], "reliability": [], "status": "adjudicated"}]


def _two_adjudicated(_draw: Draw, value: Json) -> None:
    """Add layers without codes, so that the first of the two adjudicated ones rests on others."""
    bare = {**value["codings"][0], "mentions": [], "acts": [], "reliability": []}
    value["codings"] = [{**value["codings"][0], "status": "single"}] + [
        {**bare, "id": f"x{number}", "coder": f"Coder X{number}", "status": status}
        for number, status in enumerate(("single", "adjudicated", "adjudicated"))
    ]


def _codebook(_draw: Draw, value: Json) -> None:
    value["codings"][0]["codebook_version"] = "0.9"


def _meet(value: Json, start: int, end: int) -> None:
    """Put the meeting so many days after the day of the statement."""
    day = dt.date.fromisoformat(value["date"])
    first, last = (str(day + dt.timedelta(days=days)) for days in (start, end))
    value["meeting"] = {"series": None, "name": "Harbor meeting", "place": None, "start": first, "end": last}


def _backwards(_draw: Draw, value: Json) -> None:
    _meet(value, 0, -1)


def _before_meeting(draw: Draw, value: Json) -> None:
    _meet(value, draw.number(2, 90), 100)


def _future(_draw: Draw, value: Json) -> None:
    value["codings"][0]["date"] = "2999-01-01"


def _repeated(draw: Draw, value: Json) -> None:
    topics = draw.one(_acts(value))["topics"]
    topics.append(topics[0])


def _level(draw: Draw, value: Json) -> None:
    unit = draw.one(value["units"])
    unit["level"] = 1 if unit["level"] is None else None


def _without_words(_draw: Draw, value: Json) -> None:
    value["binding"] = {"status": "binding", "span": None}


def _itself(_draw: Draw, value: Json) -> None:
    coding = value["codings"][0]
    figure = {"variable": "time", "coefficient": "agreement", "value": 1.0, "n": 2, "match_rate": None}
    coding["reliability"] = [{**figure, "other": coding["id"]}]


def _unsorted(_draw: Draw, value: Json) -> None:
    value["entities"].append(value["entities"].pop(0))


def _other_day(_draw: Draw, value: Json) -> None:
    value["id"] = value["id"].replace(value["date"], "1900-01-01")


def _coded_early(_draw: Draw, value: Json) -> None:
    value["codings"][0]["date"] = "1900-01-01"


def _no_language(_draw: Draw, value: Json) -> None:
    value["language"] = "xx"


def _copy(value: Json) -> Json:
    copy: Json = json.loads(json.dumps(value))
    return copy


CHANGES: dict[str, Change] = {
    "JSC201": _wrong_type,
    "JSC202": _missing,
    "JSC203": _unknown_field,
    "JSC204": _malformed,
    "JSC205": _out_of_range,
    "JSC206": _other_major,
    "JSC207": _newer_minor,
    "JSC301": _unknown_code,
    "JSC401": _duplicate_id,
    "JSC402": _unknown_entity,
    "JSC403": _unknown_unit,
    "JSC404": _unknown_coding,
    "JSC406": _circle,
    "JSC407": _unit_id,
    "JSC408": _unused,
    "JSC409": _state_code,
    "JSC501": _uncovered,
    "JSC502": _overlap,
    "JSC503": _unit_words,
    "JSC504": _span_words,
    "JSC505": _outside,
    "JSC507": _verb_outside,
    "JSC508": _told_twice,
    "JSC509": _mentioned_twice,
    "JSC510": _not_printed,
    "JSC511": _out_of_order,
    "JSC512": _object_outside,
    "JSC513": _marker,
    "JSC514": _invisible,
    "JSC601": _wrong_kind,
    "JSC602": _actor_missing,
    "JSC603": _unassessed,
    "JSC604": _two_adjudicated,
    "JSC605": _codebook,
    "JSC606": _backwards,
    "JSC607": _before_meeting,
    "JSC608": _future,
    "JSC609": _repeated,
    "JSC610": _level,
    "JSC611": _without_words,
    "JSC612": _itself,
    "JSC613": _unsorted,
    "JSC614": _other_day,
    "JSC615": _coded_early,
    "JSC616": _no_language,
}
"""The change that breaks each rule: all of layers 2 to 6 that a statement alone can break, and some code breaks."""

CODES = tuple(CHANGES)


def is_faulty(number: int, share: float) -> bool:
    """Tell whether the statement with this number is one of the share that are faulty, which lie evenly spread."""
    return int((number + 1) * share) > int(number * share)


def faults(number: int, seed: int, share: float) -> Iterator[tuple[int, str]]:
    """Give the numbers of the faulty statements among the first ones, each with its code."""
    return ((count, fault_of(seed, count)) for count in range(number) if is_faulty(count, share))


__all__ = ["CHANGES", "CODES", "fault_of", "faults", "is_faulty", "spoil"]
