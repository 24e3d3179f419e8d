"""The shipped statement as the judge: what is taken from it is found again."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata import validate
from tests.mending_drafts import SHIPPED, in_document, mended, run, shipped, spans_of


def words_of_units(value: dict[str, Any]) -> dict[str, str]:
    return {unit["id"]: unit["text"] for unit in value["units"]}


def places(words: str, text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def by_number(span: dict[str, Any], words: str) -> None:
    if words.count(span["exact"]) > 1:
        span["occurrence"] = places(span["exact"], words).index(span["start"]) + 1


def by_neighbours(span: dict[str, Any], words: str) -> None:
    span.update(before=words[: span["start"]], after=words[span["end"] :])


@pytest.mark.parametrize("choose", [by_number, by_neighbours])
def test_the_places_of_the_shipped_statement_are_found_again(choose: Callable[[dict[str, Any], str], None]) -> None:
    """Without any number that counts characters the file comes out byte for byte."""
    value = shipped()
    words = words_of_units(value)
    for span in spans_of(value):
        choose(span, words[span["unit"]])
        if places(span["exact"], value["text"])[1:] == []:
            del span["unit"]
        del span["start"], span["end"]
    for unit in value["units"]:
        del unit["start"], unit["end"]
    value["entities"].reverse()
    assert run(value).text == SHIPPED.decode()


def test_ids_of_the_shipped_statement_are_found_again() -> None:
    """Temporary ids say no more than which unit is the parent."""
    value = shipped()
    names = {unit["id"]: f"x{number}" for number, unit in enumerate(value["units"])}
    for unit in value["units"]:
        unit["parent"] = names.get(unit["parent"])
        unit["id"] = names[unit["id"]]
    for span in spans_of(value):
        span["unit"] = names[span["unit"]]
    assert run(value).text == SHIPPED.decode()


@given(st.integers(1, 500), st.booleans())
def test_a_text_that_is_shifted_keeps_its_spans(length: int, with_words: bool) -> None:  # noqa: FBT001 - a drawn value.
    """White space before the text moves the units only; words before it are a unit of their own."""
    value = shipped()
    before = "N" * length if with_words else "\n" * length
    value["text"] = before + value["text"]
    if with_words:
        value["units"].insert(0, {"kind": "frame", "text": before})
    found = mended(value)
    assert validate(found).ok
    assert in_document(found) == [(at + length, words) for at, words in in_document(shipped())]


Recut = tuple[dict[str, Any], dict[str, Any], int]


@st.composite
def recut(draw: st.DrawFn) -> Recut:
    """Return the shipped statement, the same with a unit cut where no span runs, and the number of that unit.

    Acts cover nearly every word, so that most cuts are drawn without them. The unit's old id stays
    on one of the pieces, with its old place or without.
    """
    old = shipped()
    if draw(st.integers(0, 3)):
        old["codings"][0]["acts"] = []
    torn = {place for start, words in in_document(old) for place in range(start, start + len(words))}
    cuts = [
        (number, place)
        for number, unit in enumerate(old["units"])
        for place in places(" ", unit["text"])
        if unit["kind"] in ("paragraph", "item") and unit["start"] + place not in torn
    ]
    number, place = draw(st.sampled_from(cuts))
    unit = old["units"][number]
    new = {key: unit[key] for key in ("kind", "level", "parent")}
    pieces = [
        {**new, "marker": unit["marker"], "text": unit["text"][:place]},
        {**new, "text": unit["text"][place + 1 :]},
    ]
    kept = draw(st.sampled_from([("id", "start", "end"), ("id", "start"), ("id",)]))
    pieces[draw(st.integers(0, 1))].update({key: unit[key] for key in kept})
    value = copy.deepcopy(old)
    value["units"][number : number + 1] = pieces
    return old, value, number


def same_errors(value: dict[str, Any], old: dict[str, Any]) -> bool:
    """Return whether validation has the errors of the version before, which without acts are unused entities."""
    return validate(value).counts == validate(old).counts


@given(recut())
def test_spans_stay_where_they_were_when_a_unit_is_cut(found: Recut) -> None:
    """What the file still says of the old units is enough."""
    old, draft_, _ = found
    value = mended(draft_)
    assert same_errors(value, old)
    assert in_document(value) == in_document(old)


@given(recut(), st.sampled_from(range(3, 26)), st.sampled_from(["", "\n"]))
def test_spans_stay_where_they_were_when_units_are_joined(found: Recut, joined: int, before: str) -> None:
    """One unit in two and two in one, and the text shifted: the version before tells the places."""
    old, value, number = found
    units = value["units"]
    joined += 2 if joined == number else 3 if joined == number - 1 else 1 if joined > number else 0
    if joined + 1 < len(units):
        units[joined]["text"] = value["text"][units[joined]["start"] : units[joined + 1]["end"]]
        del units[joined + 1]
    value["text"] = before + value["text"]
    value = mended(value, old)
    assert same_errors(value, old)
    assert in_document(value) == [(at + len(before), words) for at, words in in_document(old)]
