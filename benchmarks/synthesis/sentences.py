"""Sentences with their acts: a subject, a verb, and what the verb takes."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Any, TypeVar

from synthesis import lexicon
from synthesis.lexicon import Verb
from synthesis.register import FORMS, NAMES, OF_STATES, ORGANIZATIONS, STATES, SYSTEMS, THREATS, Form, Series
from synthesis.sheet import Json, Line, Sheet

T = TypeVar("T")

_CLAUSES = ("value", "whom", "charge", "that", "body")
"""What stands once behind its verb."""


class Draw:
    """Chance that gives the same for the same seed, on every Python."""

    def __init__(self, *seed: object) -> None:
        """Begin with a seed; its parts are told apart."""
        self._random = random.Random("/".join(map(str, seed)))  # noqa: S311 - it must be repeatable, not secret.
        self.share = self._random.random

    def chance(self, share: float) -> bool:
        """Tell whether something happens that happens in this share of cases."""
        return self.share() < share

    def one(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[int(self.share() * len(choices))]

    def number(self, low: int, high: int) -> int:
        """Return a whole number from the lowest to the highest."""
        return low + int(self.share() * (high - low + 1))

    def skewed(self, middle: float, low: int, high: int) -> int:
        """Return a whole number of which few are large; half of them lie below the middle."""
        return min(high, max(low, round(middle * math.exp(self._random.gauss(0, 0.6)))))


class Scene:
    """What the sentences of a statement share: chance, the series with its parties, and the sheet."""

    def __init__(self, draw: Draw, series: Series, sheet: Sheet) -> None:
        """Set the scene."""
        self.draw = draw
        self.series = series
        self.sheet = sheet

    def sentence(self, line: Line, act_type: str | None = None) -> None:
        """Write a sentence with one act or several."""
        self.clause(line, act_type or self.draw.one(lexicon.ACT_TYPES))
        line.say(".")

    def clause(self, line: Line, act_type: str) -> None:
        """Write the same without the point at its end."""
        act = self.new_act(act_type)
        if self.draw.chance(0.05):
            self._occasion(line, act)
        start = line.here
        who = self.subject(line, act)
        line.say(" ")
        self.predicate(line, act, start)
        if who and self.draw.chance(0.25):
            self._second_verb(line, who)
        if who and self.draw.chance(0.12):
            self._participle(line)

    def predicate(self, line: Line, act: Json, start: int) -> None:
        """Write verb and complements of an act whose words begin at ``start``, and take the act up."""
        verb: Verb = self.verb(line, act)
        self._complements(line, act, verb)
        if self.draw.chance(0.06):
            line.say(", ")
            act["conditions"].append(self._said(line, self.draw.one(lexicon.CONDITIONS)))
        act["spans"].append(line.span(start))
        self.sheet.act(act)
        if verb.style == "work" and self.draw.chance(0.15):
            self._same_verb(line, act, verb)

    def new_act(self, act_type: str) -> Json:
        """Return an act of which only the type is settled; what it holds is filled as it is written."""
        lists = ("spans", "speakers", "actors", "counterparts", "against", "delegates", "instruments", "topics")
        return {
            "id": "",
            "act_type": act_type,
            "lemma": "",
            "verb": {},
            **{name: [] for name in lists},
            "objects": [],
            "conditions": [],
            "novelty": None,
            "time": "present",
            "precision": [],
            "note": "",
        }

    def subject(self, line: Line, act: Json) -> list[str]:
        """Write who does it, as the type of the act has it; return those who speak, where somebody does."""
        if act["act_type"] == "stipulate":
            line.say("This text")
            return []
        if act["act_type"] == "describe":
            act["actors"].append(self._named(line, self._part_of_state("body:", "unit:")))
            return []
        who = self.speakers(line)
        self.cast(act, who)
        return who

    def cast(self, act: Json, who: list[str]) -> None:
        """Settle what those who speak are in an act."""
        if act["act_type"] in lexicon.SPEAKING:
            act["speakers"] += who
        if act["act_type"] in ("commit", "intend", "decide", "establish", "warn", "report"):
            act["actors"] += who

    def speakers(self, line: Line) -> list[str]:
        """Write who speaks: the ministers as a group, or the parties by name."""
        if self.draw.chance(0.6):
            line.say("The ")
            line.name(FORMS[self.series.ministers][0])
            return [self.series.ministers]
        self.listed(line, self.series.parties)
        return list(self.series.parties)

    def listed(self, line: Line, entities: Sequence[str]) -> None:
        """Write some names, joined by commas and 'and'."""
        for number, entity in enumerate(entities):
            is_last = number == len(entities) - 1
            line.say("" if not number else " and " if is_last else ", ")
            self._article(line, entity)
            line.name(FORMS[entity][0])

    def verb(self, line: Line, act: Json) -> Verb:
        """Write a verb of the act's type."""
        verb = self.draw.one(lexicon.VERBS[act["act_type"]])
        start = line.here
        line.say(verb.words)
        act["verb"] = line.span(start)
        self.settle(act, verb)
        return verb

    def settle(self, act: Json, verb: Verb) -> None:
        """Fill in what the verb tells."""
        act["lemma"], act["novelty"], act["time"] = verb.lemma, verb.novelty, verb.time
        act["note"] = f"The verb ‘{verb.words}’ decides the type."

    def _occasion(self, line: Line, act: Json) -> None:
        act["conditions"].append(self._said(line, self.draw.one(lexicon.OCCASIONS)))
        line.say(", ")

    def _second_verb(self, line: Line, who: list[str]) -> None:
        """Go on with another verb of the same subject, which is an act of its own from its verb on."""
        line.say(self.draw.one(("; ", ", and ", " and ")))
        act = self.new_act(self.draw.one(lexicon.SPEAKING))
        self.cast(act, who)
        self.predicate(line, act, line.here)

    def _participle(self, line: Line) -> None:
        line.say(", ")
        self.recognizing(line, "recognizing")

    def recognizing(self, line: Line, words: str) -> None:
        """Write a participle clause that affirms something."""
        act = self.new_act("affirm")
        start = line.here
        act["verb"] = self._said(line, words)
        self.settle(act, Verb(lemma="recognize", words=words, style="value"))
        line.say(" ")
        self._value(line, act)
        act["spans"].append(line.span(start))
        self.sheet.act(act)

    def _same_verb(self, line: Line, first: Json, verb: Verb) -> None:
        """Add what the same verb does to the work of another state: an act of its own, which shares the verb."""
        line.say(", and ")
        act = self.new_act(first["act_type"])
        act["verb"], act["speakers"] = dict(first["verb"]), list(first["speakers"])
        self.settle(act, verb)
        start = line.here
        self._work(line, act)
        act["spans"] += [dict(first["verb"]), line.span(start)]
        self.sheet.act(act)

    def _complements(self, line: Line, act: Json, verb: Verb) -> None:
        number = 1 if verb.style in _CLAUSES else self.draw.one((1, 1, 1, 2, 2, 3))
        join = self.draw.one((" and ", ", as well as "))
        for count in range(number):
            line.say(" " if not count else join if count == number - 1 else ", ")
            self._complement(line, act, verb)

    def _complement(self, line: Line, act: Json, verb: Verb) -> None:
        style = verb.style
        if style == "to":
            line.say("to ")
            self.doing(line, act)
        elif style == "work":
            self._work(line, act)
        elif style == "value":
            self._value(line, act)
        elif style == "plain":
            self._thing(line, act)
        elif style == "body":
            self._organ(line, act)
        elif style in ("whom", "charge"):
            self._asked(line, act, self._addressee(style))
        elif style == "that":
            line.say("that ")
            self._harm(line, act, act["against"], " would be answered")
        else:
            self._harm(line, act, act["actors"])

    def doing(self, line: Line, act: Json, form: int = 0) -> None:
        """Write something to do as an object, as infinitive (0) or as gerund (1)."""
        start, place = line.here, len(act["precision"])
        is_deed = self.draw.chance(0.2)
        line.say(self.draw.one(lexicon.DEEDS if is_deed else lexicon.ACTIONS)[form] + " ")
        topic = self._noun(line, act)
        self._tails(line, act)
        span = line.span(start)
        if is_deed:
            act["precision"].insert(place, {"flag": "specific_action", "span": dict(span)})
        self._object(act, span, topic)

    def _work(self, line: Line, act: Json) -> None:
        """Write of somebody's work; whose it is, they are actors."""
        start = line.here
        if self.draw.chance(0.6):
            state = self._state()
            self._article(line, state)
            line.name(FORMS[state][0])
            line.say("’s ")
            _add(act["actors"], state)
        line.say("work on ")
        topic = self._noun(line, act)
        self._tails(line, act)
        self._object(act, line.span(start), topic)

    def _value(self, line: Line, act: Json) -> None:
        start = line.here
        line.say(self.draw.one(("the importance of ", "the role of ")))
        if self.draw.chance(0.4):
            line.say("the ")
            line.name(self.draw.one(FORMS[self.series.bond]))
            line.say(" in ")
            _add(act["actors"], self.series.bond)
        topic = self._noun(line, act)
        self._object(act, line.span(start), topic)

    def _thing(self, line: Line, act: Json) -> None:
        start = line.here
        topic = self._noun(line, act)
        self._tails(line, act)
        self._object(act, line.span(start), topic)

    def _organ(self, line: Line, act: Json) -> None:
        line.say("a ")
        start = line.here
        line.say(self.draw.one(lexicon.ORGANS) + " on ")
        topic = self._noun(line, act)
        span = line.span(start)
        act["precision"].append({"flag": "named_body", "span": dict(span)})
        self._object(act, span, topic)

    def _asked(self, line: Line, act: Json, whom: str) -> None:
        _add(act["actors"], self._named(line, whom, capital=False))
        line.say(" to ")
        self.doing(line, act)

    def _harm(self, line: Line, act: Json, those: list[str], end: str = "") -> None:
        """Write of harm by some; those who do it are warned or condemned."""
        start = line.here
        line.say("any harm to ")
        topic = self._noun(line, act)
        if self.draw.chance(0.7):
            line.say(" by ")
            threat = self.draw.one(THREATS)
            line.name(FORMS[threat][0])
            _add(those, threat)
        line.say(end)
        self._object(act, line.span(start), topic)

    def _noun(self, line: Line, act: Json) -> str:
        topic = self.draw.one(lexicon.TOPICS)
        line.say(self.draw.one(lexicon.NOUNS[topic]))
        _add(act["topics"], topic)
        return topic

    def _object(self, act: Json, span: Json, topic: str) -> None:
        act["objects"].append({"span": span, "topic": None if self.draw.chance(0.1) else topic})

    def _tails(self, line: Line, act: Json) -> None:
        """Write what makes it precise, and with whom or through whom it is done."""
        for tail in (self._with, self._through, self._near, self._amount, self._under, self._against, self._until):
            if self.draw.chance(0.15):
                tail(line, act)

    def _with(self, line: Line, act: Json) -> None:
        line.say(" with ")
        others = ORGANIZATIONS if self.draw.chance(0.6) else tuple(NAMES)
        other = self.draw.one([found for found in others if found not in self.series.parties])
        _add(act["counterparts"], self._named(line, other, capital=False))

    def _through(self, line: Line, act: Json) -> None:
        line.say(" through the ")
        span = line.name(self.draw.one(FORMS[self.series.forum]))
        _add(act["delegates"], self.series.forum)
        act["precision"].append({"flag": "named_body", "span": span})

    def _near(self, line: Line, act: Json) -> None:
        line.say(" near ")
        place = FORMS[self._part_of_state("place:")][0]
        act["precision"].append({"flag": "place", "span": line.name(place)})

    def _amount(self, line: Line, act: Json) -> None:
        line.say(" with ")
        act["precision"].append({"flag": "quantity", "span": self._said(line, self.draw.one(lexicon.NUMBERS))})
        line.say(" ")
        system = line.name(FORMS[self.draw.one(SYSTEMS)][0])
        act["precision"].append({"flag": "named_system", "span": system})

    def _under(self, line: Line, act: Json) -> None:
        line.say(" under ")
        article = self.draw.one((None, *lexicon.ARTICLES))
        line.say(f"{article} of the " if article else "the ")
        line.name(self.draw.one(FORMS[self.series.treaty]))
        _add(act["instruments"], {"entity": self.series.treaty, "article": article})

    def _against(self, line: Line, act: Json) -> None:
        line.say(" against ")
        threat = self.draw.one(THREATS)
        line.name(FORMS[threat][0])
        _add(act["against"], threat)

    def _until(self, line: Line, act: Json) -> None:
        line.say(" ")
        words = f"by {self.draw.number(2026, 2040)}"
        act["precision"].append({"flag": "deadline", "span": self._said(line, words)})

    def _state(self) -> str:
        """Return a party that is a state, or another state."""
        found = self.draw.one(self.series.parties)
        return found if found in NAMES else self.draw.one(STATES).id

    def _addressee(self, style: str) -> str:
        if style == "whom":
            return self.draw.one(STATES).id if self.draw.chance(0.5) else self.draw.one(ORGANIZATIONS)
        return self._part_of_state("body:")

    def _part_of_state(self, *prefixes: str) -> str:
        """Return something of a state that is of one of some kinds."""
        return self.draw.one([found for found in OF_STATES[self._state()] if found.startswith(prefixes)])

    def _named(self, line: Line, entity: str, *, capital: bool = True) -> str:
        """Write a name with the article that it has; return the entity."""
        if entity in NAMES or entity.startswith(("place:", "person:")):
            self._article(line, entity, capital=capital)
        else:
            line.say("The " if capital else "the ")
        line.name(self._form(entity))
        return entity

    def _form(self, entity: str) -> Form:
        """Return a form of the name; an adjective cannot stand alone for a state."""
        return FORMS[entity][0] if entity in NAMES else self.draw.one(FORMS[entity])

    def _article(self, line: Line, entity: str, *, capital: bool = False) -> None:
        the = NAMES[entity].the if entity in NAMES else "the " if entity.startswith("org:") else ""
        line.say(the.capitalize() if capital or not line.here else the)

    def _said(self, line: Line, words: str) -> Json:
        """Write words and return their span."""
        start = line.here
        line.say(words)
        return line.span(start)


def _add(values: list[Any], value: object) -> None:
    """Add a value to a list that names each once."""
    if value not in values:
        values.append(value)


__all__ = ["Draw", "Scene"]
