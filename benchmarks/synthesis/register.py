"""The register that all synthetic statements share: real codes of states, all else invented and neutral.

Nobody and nothing in it exists but the states. Persons bear names that are visibly stand-ins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jscdata.versions import SCHEMA

Piece = str | tuple[str, str]
"""Words of a name; with the id of an entity, where they name that one."""

NOBODY = ("One", "Two", "Three")
POSTS = ("Minister for Harbors", "Minister for Lighthouses")
XREFS = ("iso3166", "cow", "gw", "wikidata", "atop")


@dataclass(frozen=True, slots=True)
class Form:
    """Words by which an entity is named, and the names inside them: place in the words, words, and entity."""

    entity: str
    words: str
    inner: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state as it is spoken of; ``the`` is its article, which belongs to no mention."""

    code: str
    name: str
    adjective: str
    the: str = ""

    @property
    def id(self) -> str:
        """Id of the entity."""
        return f"state:{self.code}"

    @property
    def slug(self) -> str:
        """The code as a word of other ids."""
        return self.code.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who takes part: the ids of person and office, and for whom they do."""

    person: str
    office: str
    represents: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series of meetings: its parties, and the entities that belong to it."""

    code: str
    parties: tuple[str, ...]
    forum: str
    ministers: str
    bond: str
    treaty: str
    event: str
    people: tuple[Person, ...]


STATES = tuple(
    State(code=code, name=name, adjective=adjective, the=the)
    for code, name, adjective, the in (
        ("AUS", "Australia", "Australian", ""),
        ("CAN", "Canada", "Canadian", ""),
        ("CHL", "Chile", "Chilean", ""),
        ("CIV", "Côte d’Ivoire", "Ivorian", ""),
        ("DNK", "Denmark", "Danish", ""),
        ("EST", "Estonia", "Estonian", ""),
        ("FIN", "Finland", "Finnish", ""),
        ("FJI", "Fiji", "Fijian", ""),
        ("IRL", "Ireland", "Irish", ""),
        ("ISL", "Iceland", "Icelandic", ""),
        ("JPN", "Japan", "Japanese", ""),
        ("KEN", "Kenya", "Kenyan", ""),
        ("KOR", "Republic of Korea", "Korean", "the "),
        ("LVA", "Latvia", "Latvian", ""),
        ("NLD", "Netherlands", "Dutch", "the "),
        ("NOR", "Norway", "Norwegian", ""),
        ("NZL", "New Zealand", "New Zealand", ""),
        ("PHL", "Philippines", "Philippine", "the "),
        ("PRT", "Portugal", "Portuguese", ""),
        ("SGP", "Singapore", "Singaporean", ""),
        ("SWE", "Sweden", "Swedish", ""),
        ("TUR", "Türkiye", "Turkish", ""),
        ("URY", "Uruguay", "Uruguayan", ""),
        ("USA", "United States", "U.S.", "the "),
    )
)

ENTITIES: dict[str, dict[str, Any]] = {}
"""What the register says of each entity, by id."""

FORMS: dict[str, tuple[Form, ...]] = {}
"""The ways to name an entity, by id; the first is the fullest."""

MEMBERS: dict[str, tuple[str, ...]] = {}
"""The members of groups and forums, which stand in the statements and not in the register."""


def _form(entity: str, *pieces: Piece) -> Form:
    """Return the form that the pieces make; a piece with another entity is a name inside the name."""
    words, inner = "", []
    for piece in pieces:
        part, inside = piece if isinstance(piece, tuple) else (piece, None)
        if inside is not None:
            inner.append((len(words), part, inside))
        words += part
    return Form(entity, words, tuple(inner))


def _add(entity: str, kind: str, *forms: Form, part_of: str | None = None, members: tuple[str, ...] = ()) -> str:
    """Register an entity under its forms, the first of which is its name; return its id."""
    ENTITIES[entity] = {
        "id": entity,
        "kind": kind,
        "name": forms[0].words,
        "part_of": part_of,
        "xrefs": dict.fromkeys(XREFS) | ({"iso3166": entity[-3:]} if kind == "state" else {}),
        "aliases": [form.words for form in forms[1:]],
    }
    FORMS[entity] = forms
    if members:
        MEMBERS[entity] = members
    return entity


def _of_state(state: State) -> tuple[Person, ...]:
    """Register a state with its bodies, forces, places and office holders; return these."""
    adjective = (state.adjective, state.id)
    adjectival = () if state.adjective == state.name else (Form(state.id, state.adjective),)
    _add(state.id, "state", Form(state.id, state.name), *adjectival)
    for kind, prefix, name in (
        ("government_body", "body", "Ministry of Harbors"),
        ("government_body", "body", "Tide Bureau"),
        ("military_unit", "unit", "Survey Fleet"),
        ("instrument", "instrument", "Harbor Act"),
    ):
        entity = f"{prefix}:{state.slug}-{_slug(name)}"
        _add(entity, kind, _form(entity, adjective, f" {name}"), part_of=state.id)
    place = f"place:{state.slug}-port-example"
    _add(place, "place", _form(place, f"Port Example-{state.code.title()}"), part_of=state.id)
    return tuple(_holder(state, post, number) for post, number in zip(POSTS, NOBODY, strict=False))


def _holder(state: State, post: str, number: str) -> Person:
    office, person = f"office:{state.slug}-{_slug(post)}", f"person:nescio-{state.slug}-{number.lower()}"
    _add(office, "office", _form(office, (state.adjective, state.id), f" {post}"), part_of=state.id)
    _add(person, "person", Form(person, f"Nescio {state.code.title()}-{number}"), part_of=state.id)
    return Person(person=person, office=office, represents=state.id)


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


_PEOPLE = {state.id: _of_state(state) for state in STATES}
NAMES = {state.id: state for state in STATES}


def _organization(name: str, short: str) -> str:
    """Register an organization with its secretary; return its id."""
    entity = f"org:{short.lower()}"
    _add(entity, "organization", Form(entity, f"{name} ({short})"), Form(entity, short))
    office, person = f"office:{short.lower()}-secretary", f"person:nescio-{short.lower()}-one"
    _add(office, "office", _form(office, f"{short} Secretary"), part_of=entity)
    _add(person, "person", Form(person, f"Nescio {short.title()}-One"), part_of=entity)
    _PEOPLE[entity] = (Person(person=person, office=office, represents=entity),)
    return entity


ORGANIZATIONS = tuple(
    _organization(name, short)
    for name, short in (
        ("Union of Harbor Towns", "UHT"),
        ("Lighthouse Keepers’ League", "LKL"),
        ("Institute of Tides", "IOT"),
        ("Board of Pilots", "BOP"),
        ("Rope and Hull Company", "RHC"),
    )
)

SYSTEMS = tuple(
    _add(f"system:{_slug(name)}", "weapon_system", Form(f"system:{_slug(name)}", f"{name}s"))
    for name in ("Gull-2 Patrol Boat", "Heron Sounder", "Tern Beacon", "Auk-9 Signal Gun")
)

THREATS = tuple(
    _add(f"group:{_slug(name)}", "group", Form(f"group:{_slug(name)}", name))
    for name in ("those who move buoys", "those who put out lights", "wreckers of cables")
)
"""Whom acts are against: no state and nobody that exists."""


def _series(code: str, *parties: str) -> Series:
    """Register what belongs to a series of meetings between some parties."""
    names: list[Piece] = []
    for number, party in enumerate(parties):
        names += ["-"] * bool(number)
        names.append((NAMES[party].adjective if party in NAMES else FORMS[party][-1].words, party))
    people = tuple(person for party in parties for person in _PEOPLE[party])
    forum = _add(
        f"forum:{code}-committee",
        "forum",
        _form(f"forum:{code}-committee", *names, " Harbor Committee"),
        Form(f"forum:{code}-committee", "Committee"),
        members=parties,
    )
    ministers, bond = f"group:{code}-ministers", f"group:{code}-partnership"
    treaty, event = f"instrument:{code}-charts-treaty", f"event:{code}-harbor-day"
    return Series(
        code=code,
        parties=parties,
        forum=forum,
        ministers=_add(
            ministers,
            "group",
            _form(ministers, "Ministers"),
            members=tuple(person.person for person in people),
        ),
        bond=_add(bond, "group", _form(bond, *names, " Partnership"), Form(bond, "Partnership"), members=parties),
        treaty=_add(treaty, "instrument", _form(treaty, *names, " Charts Treaty"), Form(treaty, "Charts Treaty")),
        event=_add(event, "event", _form(event, *names, " Harbor Day"), Form(event, "Harbor Day"), part_of=forum),
        people=people,
    )


SERIES = (
    _series("no-is-hc", "state:NOR", "state:ISL"),
    _series("us-jp-hc", "state:USA", "state:JPN"),
    _series("us-kr-hc", "state:USA", "state:KOR"),
    _series("ca-dk-hc", "state:CAN", "state:DNK"),
    _series("au-nz-fj-hc", "state:AUS", "state:NZL", "state:FJI"),
    _series("jp-ph-us-hc", "state:JPN", "state:PHL", "state:USA"),
    _series("fi-se-uht-hc", "state:FIN", "state:SWE", "org:uht"),
    _series("cl-uy-hc", "state:CHL", "state:URY"),
    _series("ci-ke-hc", "state:CIV", "state:KEN"),
    _series("ee-lv-fi-se-hc", "state:EST", "state:LVA", "state:FIN", "state:SWE"),
    _series("ie-pt-nl-hc", "state:IRL", "state:PRT", "state:NLD"),
    _series("tr-sg-hc", "state:TUR", "state:SGP"),
)

OF_STATES = {state.id: tuple(found for found in ENTITIES if ENTITIES[found]["part_of"] == state.id) for state in STATES}
"""What belongs to a state, by its id."""


def register() -> dict[str, Any]:
    """Return the register as a JSON value, its entities sorted by id."""
    entities = [
        {**ENTITIES[found], "xrefs": dict(ENTITIES[found]["xrefs"]), "aliases": list(ENTITIES[found]["aliases"])}
        for found in sorted(ENTITIES)
    ]
    return {"schema_version": SCHEMA, "entities": entities}


def entity_in_statement(found: str) -> dict[str, Any]:
    """Return what a statement repeats of an entity, with the members that it has there."""
    known = ENTITIES[found]
    return {
        "id": found,
        "kind": known["kind"],
        "name": known["name"],
        "part_of": known["part_of"],
        "xrefs": dict(known["xrefs"]),
        "members": list(MEMBERS.get(found, ())),
    }


def with_what_they_refer_to(used: set[str]) -> list[str]:
    """Return the ids, and all to which their entities lead by membership or as part of another, sorted."""
    found: set[str] = set()
    waiting = list(used)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(MEMBERS.get(here, ()))
            waiting.extend([ENTITIES[here]["part_of"]] if ENTITIES[here]["part_of"] else [])
    return sorted(found)


__all__ = [
    "ENTITIES",
    "FORMS",
    "NAMES",
    "OF_STATES",
    "ORGANIZATIONS",
    "SERIES",
    "STATES",
    "SYSTEMS",
    "THREATS",
    "Form",
    "Person",
    "Series",
    "State",
    "entity_in_statement",
    "register",
    "with_what_they_refer_to",
]
