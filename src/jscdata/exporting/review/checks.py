"""The check list at the top of the page: what a person must decide, in groups."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jscdata.counting import count
from jscdata.exporting.review.reading import Reviewed, objects, string
from jscdata.findings import Finding, Report
from jscdata.hypertext import words

_MOST = 200
"""Items of a group beyond which only their number is told."""

_OPEN_CODES = ("JSC202", "JSC205")
_NOTED = {
    "Open": "Left open by who drafted it",
    "Left out": "Left out of the text: is any of it part of the release?",
    "Remark": "Remarks of the reader",
}
_ENTRY = re.compile(rf"({'|'.join(_NOTED)}): (.*)")
_PLACE = re.compile(r"/(units|codings|participants)/(\d+)(?:/(acts|mentions)/(\d+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Items under one heading, as HTML; ``before`` is a sentence that stands above them."""

    heading: str
    items: list[str]
    before: str = ""


def checks_as_html(draft: Reviewed, report: Report, known: Iterable[str]) -> str:
    """Return the check list of a draft; groups without items are left out."""
    groups = [group for group in _groups(draft, report, known) if group.items]
    number = 0
    parts = []
    for group in groups:
        boxes = []
        # A single item is listed rather than counted.
        most = _MOST if len(group.items) > _MOST + 1 else len(group.items)
        for item in group.items[:most]:
            number += 1
            box = f'<input type="checkbox" id="check{number}"><label for="check{number}">{item}</label>'
            boxes.append(f"<li>{box}</li>")
        rest = len(group.items) - len(boxes)
        more = f"<p>{rest:,} more are not listed here.</p>" if rest else ""
        before = f"<p>{group.before}</p>" if group.before else ""
        parts.append(
            f"<h3>{words(group.heading)} ({len(group.items):,})</h3>{before}"
            f'<ul class="check">{"".join(boxes)}</ul>{more}'
        )
    return "".join(parts)


def _groups(draft: Reviewed, report: Report, known: Iterable[str]) -> Iterator[_Group]:
    opened = [finding for finding in report.findings if _is_open(draft, finding)]
    others = [finding for finding in report.findings if not _is_open(draft, finding)]
    yield _Group(heading="Open fields", items=[_finding(draft, finding) for finding in opened])
    yield from _noted(draft)
    yield _Group(
        heading="Entities that the register does not have",
        before="Each is new, or stands in the register under another id.",
        items=list(_unknown(draft, known)),
    )
    yield _Group(heading="Participants without a person", items=list(_nameless(draft)))
    yield _Group(heading="Suggestions", items=list(_suggestions(draft)))
    yield _Group(
        heading="Other findings of validation",
        before="More may be found once the open fields are filled in." if report.not_checked and opened else "",
        items=[_finding(draft, finding) for finding in others],
    )
    lost = [f"{_place(draft, pointer)} {words(why)}" for pointer, why in draft.lost]
    yield _Group(heading="Not shown at its place", items=lost)
    yield _Group(heading="At the end", items=["Status, coder, method and date of the layer, once a person decided it."])


def _is_open(draft: Reviewed, finding: Finding) -> bool:
    """Tell whether a finding is about a field that is missing, empty or null."""
    if finding.code in _OPEN_CODES:
        return True
    return finding.code == "JSC201" and bool(finding.pointer) and _value_at(draft.value, finding.pointer) is None


def _value_at(value: object, pointer: str) -> object:
    """Return the value at a JSON Pointer, None where there is none."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def _finding(draft: Reviewed, finding: Finding) -> str:
    line = f", line {finding.line}" if finding.line else ""
    told = f"{finding.message} {finding.hint or ''}".strip()
    return f"{_place(draft, finding.pointer)} {words(told)} <small>({finding.severity} {finding.code}{line})</small>"


def _place(draft: Reviewed, pointer: str) -> str:
    """Return a place as JSON Pointer, a link to what is shown of it where it is."""
    shown = f"<code>{words(pointer or 'the record')}</code>"
    found = _PLACE.match(pointer)
    anchor = None
    if found and found[1] == "units":
        anchor = f"unit{found[2]}"
    elif found and found[1] == "codings" and found[3] and int(found[2]) == draft.layer:
        anchor = f"{found[3][:-1]}{found[4]}"
    return f'<a href="#{anchor}">{shown}</a>' if anchor in draft.anchors else shown


def _noted(draft: Reviewed) -> Iterator[_Group]:
    """Give the entries of the layer's note, each on a line; a note of another form is open as a whole."""
    note = string(draft.coding, "note")
    said: list[tuple[str, str]] = []
    for line in note.split("\n"):
        if entry := _ENTRY.fullmatch(line):
            said.append((entry[1], entry[2]))
        elif said:
            # A line that a person wrote below what the rules say.
            said.append(("Open", line))
    said = said or [("Open", note)]
    for label, heading in _NOTED.items():
        items = [words(part.strip()) for found, part in said if found == label and part.strip()]
        yield _Group(heading=heading, items=items)


def _unknown(draft: Reviewed, known: Iterable[str]) -> Iterator[str]:
    for missing in sorted(draft.entities.keys() - set(known)):
        entity = draft.entities[missing]
        name, kind = string(entity, "name") or "without a name", string(entity, "kind") or "without a kind"
        yield f"<code>{words(missing)}</code> {words(f'{name} ({kind})')}"


def _nameless(draft: Reviewed) -> Iterator[str]:
    for participant in objects(draft.value.get("participants")):
        if participant.get("person") is None:
            span = participant.get("span")
            told = string(span, "exact") if isinstance(span, dict) else ""
            told = told or string(participant, "office") or string(participant, "name")
            represents = string(participant, "represents")
            who = f"“{told}”" if told else "Without words"
            yield words(f"{who}, for {draft.names.get(represents, represents) or 'nobody'}")


def _suggestions(draft: Reviewed) -> Iterator[str]:
    kinds = {key: string(entity, "kind") for key, entity in draft.entities.items()}
    if draft.acts:
        yield words(f"{count(len(draft.acts), 'act')}: {_counts(act.act_type for act in draft.acts)}.")
    if draft.mentions:
        told = _counts(kinds.get(mention.entity) or "of an unknown kind" for mention in draft.mentions)
        yield words(f"{count(len(draft.mentions), 'mention')}: {told}.")
    participants = objects(draft.value.get("participants"))
    if participants:
        told = _counts(string(participant, "role") or "without a role" for participant in participants)
        yield words(f"{count(len(participants), 'participant')}: {told}.")
    told = _counts(unit.kind or "without a kind" for unit in draft.units)
    if told:
        yield words(f"{count(len(draft.units), 'unit')}: {told}.")


def _counts(kinds: Iterable[str]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in Counter(kinds).most_common())


__all__ = ["checks_as_html"]
