"""The words of the grammar: neutral, invented, and enough that every code of the codebook has some."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Style = Literal["to", "body", "value", "work", "harm", "whom", "charge", "that", "plain"]
"""What a verb takes: which words follow, and whom they make an actor."""

NOUNS: dict[str, tuple[str, ...]] = {
    "alliance_relationship": ("their harbor partnership", "ties among harbor towns"),
    "treaty_commitment": ("duties of mutual help at sea", "pledges under the charts treaty"),
    "deterrence": ("readiness in rough weather", "a calm coast"),
    "roles_capabilities": ("the roles of pilots and keepers", "the reach of rescue boats"),
    "command_and_control": ("the joint signal room", "one chain of harbor signals"),
    "force_posture": ("berths for patrol boats", "the stay of survey crews"),
    "operations_exercises": ("yearly rescue drills", "joint patrols of the shoals"),
    "defense_industry": ("the building of hulls", "shared yards for repair"),
    "arms_transfers": ("the transfer of patrol boats", "rules on the sale of signal guns"),
    "missiles": ("notice of rocket tests", "the watch on falling stages"),
    "intelligence_information": ("the exchange of sightings", "a common picture of traffic"),
    "cyber_information": ("the safety of harbor networks", "clean records of signals"),
    "space": ("weather pictures from orbit", "the sharing of orbit data"),
    "maritime_security": ("safe sea lanes", "the marking of wrecks"),
    "nonproliferation": ("checks on dangerous cargo", "the safe storage of fuel rods"),
    "sovereignty_coercion": ("respect for marked waters", "free passage without pressure"),
    "armed_conflicts": ("relief to closed ports", "a lasting truce in the straits"),
    "terrorism_crime": ("the hunt for smugglers", "the return of stolen buoys"),
    "capacity_building": ("training for young pilots", "tools for small ports"),
    "partner_networks": ("a wider circle of ports", "links with other coasts"),
    "consultation_machinery": ("the yearly harbor meeting", "talks at working level"),
    "rules_based_order": ("the law of the sea lanes", "shared rules of the road"),
    "rights_democracy": ("the rights of seafarers", "open harbor councils"),
    "humanitarian_relief": ("stores for storm relief", "help after floods"),
    "health": ("clinics on board", "clean water in ports"),
    "people_exchange": ("exchanges of young sailors", "visits among harbor schools"),
    "trade_investment": ("fair harbor dues", "investment in quays"),
    "economic_security": ("the safety of key ports", "care with rare dyes"),
    "supply_chains": ("a steady supply of rope", "spare parts for cranes"),
    "emerging_technology": ("trials of unmanned tugs", "new sounding methods"),
    "connectivity_digital": ("cables between the islands", "open tide data"),
    "finance_development": ("loans for small harbors", "a fund for lighthouses"),
    "energy": ("power from tides", "lamps that burn less"),
    "climate_environment": ("clean beaches", "the watch on rising seas"),
    "legal_terms": ("the terms of this text", "its entry into use"),
}
"""By topic, what can be spoken of; each completes "work on" and "share"."""

TOPICS = tuple(NOUNS)

ACTIONS = (
    ("share", "sharing"),
    ("widen", "widening"),
    ("improve", "improving"),
    ("keep up", "keeping up"),
    ("advance", "advancing"),
    ("make known", "making known"),
    ("look after", "looking after"),
)
"""Infinitive and gerund of what can be done about a thing; none of them can be ticked off."""

DEEDS = (
    ("hold a meeting on", "holding a meeting on"),
    ("sign a plan for", "signing a plan for"),
    ("publish a report on", "publishing a report on"),
    ("open an office for", "opening an office for"),
)
"""Infinitive and gerund of actions that one could see happen."""

CONDITIONS = ("subject to yearly funds", "in keeping with their laws", "weather permitting", "where both agree")
OCCASIONS = ("In the event of fog", "Should a storm close a port", "If the tides allow")
NUMBERS = ("two", "three", "four", "twelve")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb of an act type: its lemma, how it is written, what it takes, and what it tells of novelty and time."""

    lemma: str
    words: str
    style: Style
    time: str = "present"
    novelty: str | None = None


VERBS: dict[str, tuple[Verb, ...]] = {
    "commit": (
        Verb(lemma="commit", words="committed", style="to", time="future"),
        Verb(lemma="pledge", words="pledged", style="to", time="future"),
        Verb(lemma="recommit", words="recommitted", style="to", novelty="reiterated"),
    ),
    "intend": (
        Verb(lemma="plan", words="planned", style="to", time="future"),
        Verb(lemma="seek", words="sought", style="to", time="future"),
    ),
    "decide": (
        Verb(lemma="decide", words="decided", style="to", time="future"),
        Verb(lemma="agree", words="agreed", style="to", time="future"),
    ),
    "establish": (
        Verb(lemma="establish", words="established", style="body"),
        Verb(lemma="launch", words="launched", style="body", novelty="new"),
    ),
    "affirm": (
        Verb(lemma="underscore", words="underscored", style="value"),
        Verb(lemma="reaffirm", words="reaffirmed", style="value", novelty="reiterated"),
        Verb(lemma="recognize", words="recognized", style="value"),
    ),
    "support": (
        Verb(lemma="support", words="supported", style="work"),
        Verb(lemma="maintain", words="maintained", style="work", novelty="continuing"),
    ),
    "welcome": (
        Verb(lemma="welcome", words="welcomed", style="work", time="past"),
        Verb(lemma="hail", words="hailed", style="work"),
    ),
    "condemn": (
        Verb(lemma="oppose", words="opposed", style="harm"),
        Verb(lemma="regret", words="regretted", style="harm", time="past"),
    ),
    "call_on": (
        Verb(lemma="call on", words="called on", style="whom", time="future"),
        Verb(lemma="urge", words="urged", style="whom", time="future"),
    ),
    "task": (
        Verb(lemma="direct", words="directed", style="charge", time="future"),
        Verb(lemma="instruct", words="instructed", style="charge", time="future"),
    ),
    "warn": (Verb(lemma="warn", words="warned", style="that", time="future"),),
    "report": (
        Verb(lemma="review", words="reviewed", style="plain", time="past"),
        Verb(lemma="discuss", words="discussed", style="plain", time="past"),
    ),
    "describe": (
        Verb(lemma="serve", words="serves", style="plain"),
        Verb(lemma="keep up", words="keeps up", style="plain", novelty="continuing"),
    ),
    "stipulate": (
        Verb(lemma="govern", words="governs", style="plain"),
        Verb(lemma="leave", words="leaves aside", style="plain"),
    ),
}
"""The verbs by act type."""

ACT_TYPES = tuple(VERBS)
SPEAKING = tuple(found for found in ACT_TYPES if found not in ("report", "describe", "stipulate"))
"""Act types in which the words name who speaks."""

ORGANS = ("working group", "study circle", "liaison office")
ARTICLES = ("Article I", "Article III", "Article 5", "Section 12")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""In English, whatever the locale."""


def written(day: dt.date) -> str:
    """Return a day as it is printed."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


__all__ = [
    "ACTIONS",
    "ACT_TYPES",
    "ARTICLES",
    "CONDITIONS",
    "DEEDS",
    "MONTHS",
    "NOUNS",
    "NUMBERS",
    "OCCASIONS",
    "ORGANS",
    "SPEAKING",
    "TOPICS",
    "VERBS",
    "Style",
    "Verb",
    "written",
]
