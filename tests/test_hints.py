"""Hints, followed to the letter, mend what they are given for."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from jscdata import Finding, validate
from jscdata.catalogue import RULES
from jscdata.mending import mend
from jscdata.model import Record, Span, Statement, Unit
from jscdata.model.entity import Register
from jscdata.model.shape import shape
from jscdata.model.types import Form
from jscdata.shipped import data_folder
from jscdata.structure import build

PATH = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"


def only(value: dict[str, Any]) -> Finding:
    (finding,) = validate(value).findings
    return finding


@pytest.mark.parametrize("marker", [None, "*", "(b)"])
def test_the_marker_that_stands_in_the_text_is_named(marker: str | None) -> None:
    """Where the statement has none, or another one."""
    value = json.loads(PATH.read_bytes())
    unit = next(unit for unit in value["units"] if unit["id"] == "s3.i1")
    right, unit["marker"] = unit["marker"], marker
    finding = only(value)
    assert (finding.code, finding.hint) == ("JSC513" if marker else "JSC501", f"Set 'marker' to '{right}'.")
    unit["marker"] = right
    assert validate(value).ok


def test_a_marker_before_which_nothing_stands_is_taken_out(small: dict[str, Any]) -> None:
    """Null is what the text then says."""
    small["units"][0]["marker"] = "1."
    finding = only(small)
    assert (finding.code, finding.hint) == ("JSC513", "Set 'marker' to null.")
    small["units"][0]["marker"] = None
    assert validate(small).ok


def test_words_in_no_unit_are_no_marker(small: dict[str, Any]) -> None:
    """The hint of the rule stands."""
    unit = small["units"][1]
    assert unit["text"] == "MAY 2, 2001"
    unit.update(start=unit["start"] + 4, text="2, 2001")
    (found,) = (found for found in validate(small).findings if found.code == "JSC501")
    assert found.hint == RULES["JSC501"].hint


def test_places_that_are_missing_are_one_finding_that_fmt_mends(small: dict[str, Any]) -> None:
    """One for each record; nobody is told to count characters."""
    del small["units"][1]["start"], small["units"][1]["end"]
    span = small["codings"][0]["mentions"][0]["span"]
    del span["end"]
    assert [(found.code, found.pointer, found.message, found.hint) for found in validate(small).findings] == [
        (
            "JSC202",
            "/units/1",
            "The fields 'start' and 'end' are missing.",
            "Run 'jscdata fmt', which works them out.",
        ),
        (
            "JSC202",
            "/codings/0/mentions/0/span",
            "The field 'end' is missing.",
            "Run 'jscdata fmt', which works it out.",
        ),
    ]
    mended = mend(json.dumps(small).encode())
    assert mended.text is not None
    assert validate(json.loads(mended.text)).ok


def test_a_field_that_only_a_person_knows_is_told_by_itself() -> None:
    """With what it holds."""
    _, faults = build(Unit, {})
    assert [(fault.message, (fault.hint or "").partition(".")[0]) for fault in faults] == [
        ("The field 'kind' is missing.", "Add it"),
        ("The field 'text' is missing.", "Add it"),
        ("The fields 'id', 'start' and 'end' are missing.", "Run 'jscdata fmt', which works them out"),
    ]
    record, _ = build(Span, {"unit": "p1", "exact": "x"})
    assert record is not None
    assert record.exact == "x"


_CODE = "Write the three capital letters of ISO 3166-1 alpha-3, such as NOR."
_STRAIGHT = 'Write a straight double quotation mark (")'
_STATE = "Write three capital letters behind 'state:', the code of ISO 3166-1 alpha-3."


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("state:nor", f"{_STATE} Did you mean 'state:NOR' (Norway)?"),
        ("state:NO", f"{_STATE} Did you mean 'state:NOR' (Norway)?"),
        ("state:UK", f"{_STATE} Did you mean 'state:GBR' (United Kingdom)?"),
        ("state:IS", f"{_STATE} Did you mean 'state:ISL' (Iceland)?"),
        ("state:CH", f"{_STATE} Did you mean 'state:CHE' (Switzerland)?"),
        ("state:Iceland", f"{_STATE} Did you mean 'state:ISL' (Iceland)?"),
        ("state:hkg", f"{_STATE} Did you mean 'state:HKG'?"),
        ("state:EU", _STATE),
        ("state:NORW", _STATE),
        ("org:NATO", "Write lower-case words joined by hyphens behind the prefix, such as org:nato."),
        ("nato", "Write a prefix and a name, such as state:USA or person:kihara-minoru."),
    ],
)
def test_what_is_wrong_with_the_id_of_an_entity_is_told(small: dict[str, Any], wrong: str, hint: str) -> None:
    """And not that it needs what it has."""
    small["parties"][0] = wrong
    assert (wrong, hint) in {(found.message.split("'")[1], found.hint) for found in validate(small).findings}


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("https://a.b/c d", "Take the blank out, or write %20 in its place."),
        ("a.b", "Write a web address that starts with https:// or http://."),
    ],
)
def test_a_blank_in_a_web_address_is_named(small: dict[str, Any], wrong: str, hint: str) -> None:
    """And not that it must start as it does."""
    small["source"]["url"] = wrong
    assert only(small).hint == hint


@pytest.mark.parametrize(
    ("name", "wrong", "hint"),
    [
        ("iso3166", "nor", f"{_CODE} Did you mean 'NOR' (Norway)?"),
        ("iso3166", "Norway", f"{_CODE} Did you mean 'NOR' (Norway)?"),
        ("iso3166", "IS", f"{_CODE} Did you mean 'ISL' (Iceland)?"),
        ("iso3166", "385", _CODE),
        ("cow", "0385", "Write a number of up to three digits, such as 385."),
        ("wikidata", "20", "Write Q and a number, such as Q30."),
    ],
)
def test_the_form_of_an_identifier_is_told_in_words(small: dict[str, Any], name: str, wrong: str, hint: str) -> None:
    """No pattern is shown to a reader."""
    small["entities"][0].setdefault("xrefs", {})[name] = wrong
    assert only(small).hint == hint


@pytest.mark.parametrize(
    ("sound", "wrong", "name", "hint"),
    [
        ('"title":', "\u201ctitle\u201d:", "U+201C (LEFT DOUBLE QUOTATION MARK)", f"{_STRAIGHT} in its place."),
        ('"title":', "'title':", "U+0027 (APOSTROPHE)", f"{_STRAIGHT} in its place."),
        ('"level": ', '"level":\u00a0', "U+00A0 (NO-BREAK SPACE)", "Write a blank in its place."),
        ('"start": 0', '"start": \u22120', "U+2212 (MINUS SIGN)", "Write a hyphen-minus (-) in its place."),
    ],
)
def test_a_character_that_looks_like_one_of_json_is_named(
    small: dict[str, Any], sound: str, wrong: str, name: str, hint: str
) -> None:
    """As a word processor puts it there."""
    text = json.dumps(small, ensure_ascii=False)
    assert sound in text
    (finding,) = validate(text.replace(sound, wrong, 1).encode()).findings
    assert (finding.code, finding.hint) == ("JSC107", hint)
    assert finding.message.endswith(f"Here stands {name}.")


def test_an_empty_list_needs_an_item(small: dict[str, Any]) -> None:
    """And what an item is, is told."""
    small["issuers"] = []
    assert (only(small).hint or "").startswith("Add one. ")


def test_a_code_of_which_the_first_letters_are_given_was_meant(small: dict[str, Any]) -> None:
    """Where none is near, all are listed by the vocabulary's own name."""
    unit = next(unit for unit in small["units"] if unit["kind"] == "paragraph")
    unit["kind"] = "para"
    assert only(small).hint == "Did you mean 'paragraph'?"
    unit["kind"] = "zz"
    assert only(small).hint == "Use one of its codes; 'jscdata describe unit_kinds' lists them."


def test_of_two_equal_mentions_one_is_removed(small: dict[str, Any]) -> None:
    """Neither is the longer one."""
    mentions = small["codings"][0]["mentions"]
    mentions.append(mentions[0])
    assert only(small).hint == "Remove one of the two."


@pytest.mark.parametrize(("here", "there"), [("\r\n", "line feeds alone"), ("\n", "carriage returns and line feeds")])
def test_a_release_of_which_only_the_line_ends_differ_is_told_so(package: Path, here: str, there: str) -> None:
    """A program has changed them on the way."""
    path = package / "statements" / PATH.name
    statement = json.loads(path.read_bytes())
    source = package / statement["source"]["file"]
    words = source.read_bytes().replace(b"\r\n", b"\n")
    if here == "\n":
        released = hashlib.sha256(words.replace(b"\n", b"\r\n")).hexdigest()
        path.write_bytes(path.read_bytes().replace(statement["source"]["sha256"].encode(), released.encode()))
    source.write_bytes(words.replace(b"\n", here.encode()))
    (finding,) = validate(path).findings
    assert finding.code == "JSC711"
    assert finding.hint == f"Restore the file, whose line ends a program has changed: the release has {there}."


def test_a_hash_that_is_left_out_is_worked_out(package: Path) -> None:
    """As the hint on a wrong one says."""
    path = package / "statements" / PATH.name
    value = json.loads(path.read_bytes())
    value["source"]["sha256"] = "0" * 64
    path.write_text(json.dumps(value), encoding="utf-8")
    (finding,) = validate(path).findings
    assert finding.hint is not None
    assert "leave 'sha256' out and run 'jscdata fmt'" in finding.hint
    del value["source"]["sha256"]
    mended = mend(json.dumps(value).encode(), file=path)
    assert (mended.text or "").encode() == PATH.read_bytes()


def test_carriage_returns_in_the_text_are_told_and_not_taken_for_words(package: Path) -> None:
    """Places in such a text are no places of the source; left out, it is taken from there."""
    path = package / "statements" / PATH.name
    value = json.loads(path.read_bytes())
    value["text"] = value["text"].replace("\n", "\r\n")
    (told,) = validate(value).findings
    (finding,) = mend(json.dumps(value).encode(), file=path).report.findings
    assert (told.code, finding.code) == ("JSC204", "JSC204")
    assert "leave 'text' out and run 'jscdata fmt'" in (told.hint or "")
    assert (finding.hint or "").startswith("Leave 'text' out, so that it is taken from the source")
    del value["text"]
    assert (mend(json.dumps(value).encode(), file=path).text or "").encode() == PATH.read_bytes()


def _models(model: type[Record]) -> set[type[Record]]:
    below = {found.record for found in shape(model) if found.record}
    return {model}.union(*map(_models, below))


def test_every_pattern_is_told_in_words() -> None:
    """A field whose strings must match a pattern says so in words."""
    fields = [field for model in _models(Statement) | _models(Register) for field in shape(model)]
    patterned = [field for field in fields if any(getattr(mark, "pattern", None) for mark in field.markers)]
    assert len(patterned) > 20
    assert all(field.marker(Form) for field in patterned)
