"""The layout of a statement: what stands above the text, sections with lists, and what stands below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from synthesis import lexicon
from synthesis.lexicon import Verb
from synthesis.register import FORMS, ORGANIZATIONS, STATES, Form, Person
from synthesis.sentences import Scene
from synthesis.sheet import Json, Line

_BULLETS = ("-", "•", "▶", "- ▶", "🞂", "–")
_NUMBERS = (
    ("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."),
    ("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)"),
    ("i)", "ii)", "iii)", "iv)", "v)", "vi)", "vii)", "viii)"),
)
_ROMAN = ("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X.", "XI.", "XII.")
_MOST_ITEMS = 8
"""As many as there are numbers."""


class Outline:
    """Writes units of a statement. ``participants`` are those named so far."""

    def __init__(self, scene: Scene) -> None:
        """Begin with nobody."""
        self.scene = scene
        self.draw = scene.draw
        self.sheet = scene.sheet
        self.participants: list[Json] = []

    def plain(self, kind: str, words: str, marker: str | None = None, before: str = "\n\n") -> None:
        """Write a unit that names nobody."""
        line = self.sheet.line(kind, marker=marker, before=before)
        line.say(words)
        self.sheet.close(line)

    def title(self, label: str) -> None:
        """Write the title, which names the forum, in capitals."""
        line = self.sheet.line("title")
        line.say(f"{label} OF THE ".upper())
        self._in_capitals(line, FORMS[self.scene.series.forum][0])
        self.sheet.close(line)

    def recital(self) -> None:
        """Write a clause that affirms something as a ground."""
        line = self.sheet.line("recital")
        self.scene.recognizing(line, self.draw.one(("Recognizing", "Recalling", "Noting")))
        line.say(",")
        self.sheet.close(line)

    def opening(self, day: dt.date) -> None:
        """Write who met, and what about: one act whose only object is what was discussed."""
        line = self.sheet.line("paragraph")
        line.say("At the ")
        line.name(self.draw.one(FORMS[self.scene.series.event]))
        line.say(f" on {lexicon.written(day)}, ")
        act, start = self.scene.new_act("report"), line.here
        people = self.scene.series.people
        for number, person in enumerate(people):
            line.say("" if not number else " and " if number == len(people) - 1 else ", ")
            self.participant(line, person, "principal")
            act["actors"].append(person.person)
        line.say(" ")
        self._discussed(line, act, start)
        if self.draw.chance(0.2):
            self._guest(line)
        line.say(".")
        self.sheet.close(line)

    def paragraph(self, parent: Line | None = None, act_type: str | None = None, sentences: int = 0) -> None:
        """Write a paragraph of some sentences; the first of them is of an act type where one is given."""
        line = self.sheet.line("paragraph", parent)
        for number in range(sentences or self.draw.one((1, 1, 1, 2, 2, 3))):
            line.say(" " if number else "")
            self.scene.sentence(line, act_type if not number else None)
        self.sheet.close(line)

    def sections(self, units: int) -> None:
        """Write sections of as many units in all."""
        number, is_numbered = 0, self.draw.chance(0.3)
        while units > 0:
            size = min(units, self.draw.number(3, 9))
            marker = _ROMAN[number] if is_numbered and number < len(_ROMAN) else None
            self._section(size, None, marker)
            units -= size
            number += 1

    def signature(self) -> None:
        """Write the lines by which it is signed, as one unit."""
        line = self.sheet.line("signature")
        for number, person in enumerate(self.scene.series.people):
            line.say("\n" if number else "")
            line.say("For ")
            self.scene.listed(line, [person.represents])
            line.say(": ")
            self.participant(line, person, "signatory")
        self.sheet.close(line)

    def participant(self, line: Line, person: Person, role: str) -> None:
        """Write office and name of somebody who takes part."""
        start = line.here
        office, name = FORMS[person.office][0], FORMS[person.person][0]
        line.name(office)
        line.say(" ")
        line.name(name)
        self.sheet.used.add(person.represents)
        self.participants.append(
            {
                "person": person.person,
                "name": name.words,
                "office": office.words,
                "represents": person.represents,
                "role": role,
                "span": line.span(start),
            }
        )

    def terms(self, words: str) -> Json:
        """Write what the text says of its own legal force; return the span of the words."""
        line = self.sheet.line("paragraph")
        act = self.scene.new_act("stipulate")
        line.say("This text ")
        verb, _, rest = words.partition(" ")
        start = line.here
        line.say(verb)
        act["verb"] = line.span(start)
        self.scene.settle(act, Verb(lemma=verb.removesuffix("s"), words=verb, style="plain"))
        line.say(f" {rest}")
        act["topics"].append("legal_terms")
        act["spans"].append(line.span(0))
        self.sheet.act(act)
        span = line.span(0)
        line.say(".")
        self.sheet.close(line)
        return span

    def _discussed(self, line: Line, act: Json, start: int) -> None:
        verb = line.here
        line.say("discussed")
        act["verb"] = line.span(verb)
        self.scene.settle(act, Verb(lemma="discuss", words="discussed", style="plain", time="past"))
        line.say(" ")
        here, topic = line.here, self.draw.one(lexicon.TOPICS)
        line.say(self.draw.one(lexicon.NOUNS[topic]))
        act["topics"].append(topic)
        act["objects"].append({"span": line.span(here), "topic": topic})
        act["spans"].append(line.span(start))
        self.sheet.act(act)

    def _guest(self, line: Line) -> None:
        organization = self.draw.one(ORGANIZATIONS)
        slug = organization.removeprefix("org:")
        line.say(" in the presence of the ")
        person = Person(person=f"person:nescio-{slug}-one", office=f"office:{slug}-secretary", represents=organization)
        self.participant(line, person, "guest")

    def _section(self, units: int, above: Line | None, marker: str | None) -> None:
        """Write a heading and what stands below it, of as many units with the heading."""
        heading = self.sheet.line("heading", above, marker=marker)
        self._heading_words(heading)
        self.sheet.close(heading)
        units -= 1
        while units > 0:
            if units > 3 and above is None and self.draw.chance(0.15):  # noqa: PLR2004 - less makes no subsection.
                self._section(units, heading, None)
                return
            units -= self._block(units, heading)

    def _heading_words(self, line: Line) -> None:
        if self.draw.chance(0.35):
            line.say("WORK WITH ")
            self._in_capitals(line, FORMS[self.draw.one(STATES).id][0])
        else:
            line.say(self.draw.one(lexicon.NOUNS[self.draw.one(lexicon.TOPICS)]).upper())

    def _block(self, units: int, heading: Line) -> int:
        """Write a paragraph or a list; return of how many units."""
        items = min(units - 1, self.draw.number(2, 5))
        if items < 1 or self.draw.chance(0.35):
            self.paragraph(heading)
            return 1
        blocks = (self._items, self._items, self._completed, self._shared)
        return self.draw.one(blocks)(items, heading)

    def _items(self, number: int, heading: Line) -> int:
        """Write a list of sentences, some of which have items below them."""
        markers, written = self._markers(), 0
        for count in range(_MOST_ITEMS):
            if written >= number:
                break
            item = self._item(heading, markers[count])
            self.scene.sentence(item)
            self.sheet.close(item)
            written += 1
            if written < number and self.draw.chance(0.3):
                below = min(number - written, self.draw.number(1, 3))
                written += self._below(below, item)
        return written

    def _below(self, number: int, item: Line) -> int:
        for marker in self._markers()[:number]:
            line = self._item(item, marker)
            self.scene.sentence(line, self.draw.one(("describe", "report", "describe", "welcome")))
            self.sheet.close(line)
        return number

    def _completed(self, number: int, heading: Line) -> int:
        """Write a lead-in whose verb the items complete: one act, with an object in each item."""
        scene, lead = self.scene, self.sheet.line("paragraph", heading)
        act = scene.new_act(self.draw.one(("commit", "intend", "decide")))
        scene.subject(lead, act)
        lead.say(" ")
        scene.verb(lead, act)
        lead.say(" to advance their work by")
        act["spans"].append(lead.span(0))
        lead.say(":")
        self.sheet.close(lead)
        self.sheet.act(act)
        for count, marker in enumerate(self._markers()[:number]):
            item = self._item(lead, marker)
            scene.doing(item, act, form=1)
            act["spans"].append(item.span(0))
            item.say(_end(count, number))
            self.sheet.close(item)
        return number + 1

    def _shared(self, number: int, heading: Line) -> int:
        """Write a lead-in that is the subject of verbs in the items: an act an item, each with the lead-in."""
        scene, lead = self.scene, self.sheet.line("paragraph", heading)
        who = scene.speakers(lead)
        shared = lead.span(0)
        lead.say(":")
        self.sheet.close(lead)
        for count, marker in enumerate(self._markers()[:number]):
            item = self._item(lead, marker)
            act = scene.new_act(self.draw.one(lexicon.SPEAKING))
            scene.cast(act, who)
            act["spans"].append(dict(shared))
            scene.predicate(item, act, 0)
            item.say(_end(count, number))
            self.sheet.close(item)
        return number + 1

    def _item(self, parent: Line, marker: str) -> Line:
        before = "\n" if parent.kind != "item" else "\n\u00a0\u00a0"
        return self.sheet.line("item", parent, marker=marker, before=before)

    def _markers(self) -> Sequence[str]:
        if self.draw.chance(0.6):
            return (self.draw.one(_BULLETS),) * _MOST_ITEMS
        return self.draw.one(_NUMBERS)

    def _in_capitals(self, line: Line, form: Form) -> None:
        """Write a name in capitals, with the names inside it; none of the names has a letter that grows."""
        inner = tuple((at, words.upper(), entity) for at, words, entity in form.inner)
        line.name(Form(form.entity, form.words.upper(), inner))


def _end(count: int, number: int) -> str:
    """Return what stands behind an item of a sentence that is cut into items."""
    return "." if count == number - 1 else "; and" if count == number - 2 else ";"


__all__ = ["Outline"]
