"""The gazetteer: names that are facts, each told once."""

from __future__ import annotations

from collections import Counter

from jscdata.drafting.gazetteer import GAZETTEER, STATES, UNCLEAR_NAMES
from jscdata.iso3166 import STATE_CODES
from jscdata.model import Entity

PREFIXES = {
    "state": "state",
    "organization": "org",
    "group": "group",
    "government_body": "body",
    "military_unit": "unit",
    "forum": "forum",
    "instrument": "instrument",
    "weapon_system": "system",
    "place": "place",
    "event": "event",
}


def test_every_entity_could_stand_in_a_record() -> None:
    """Ids and names have the form that records ask for, and the id's prefix is the kind's."""
    for known in GAZETTEER:
        Entity(id=known.id, kind=known.kind, name=known.name)
        assert known.id.partition(":")[0] == PREFIXES[known.kind]


def test_every_id_and_every_name_is_told_once() -> None:
    """A name leads to one entity; one that leads to several stands among the unclear names alone."""
    assert not [item for item, count in Counter(known.id for known in GAZETTEER).items() if count > 1]
    names = Counter(name for known in GAZETTEER for name in {known.name, *known.aliases})
    assert not [name for name, count in names.items() if count > 1]
    assert not set(names) & set(UNCLEAR_NAMES)


def test_every_state_is_one_that_can_be_asked_for() -> None:
    """What a draft names, a query takes."""
    assert {known.id for known in GAZETTEER if known.kind == "state"} <= {f"state:{code}" for code in STATE_CODES}
    assert len(STATE_CODES) == 250


def test_all_states_are_there_with_codes_of_their_own() -> None:
    """193 members of the United Nations, the Holy See, Kosovo, Niue and the Cook Islands."""
    assert len(STATES) == 197
    assert len({state.code for state in STATES}) == 197
    codes = {state.id: state.code for state in STATES}
    assert codes["state:JPN"] == "jp"
    assert codes["state:GBR"] == "gb"


def test_a_name_of_several_things_has_candidates() -> None:
    """Korea may be either state; Georgia one state, or no state."""
    assert UNCLEAR_NAMES["Korea"] == ("state:KOR", "state:PRK")
    assert UNCLEAR_NAMES["Georgia"] == ("state:GEO",)
