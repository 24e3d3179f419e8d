"""Mending: one form, places and ids worked out, and nothing done where anything is unclear."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata import validate
from jscdata.mending import Mended, mend, mend_file
from jscdata.mending.canonical import as_text
from jscdata.mending.moves import ends_of
from jscdata.mending.walking import records
from jscdata.model import Act, Coding, Entity, Participant, Record, Source, Span, Statement, Unit
from jscdata.model.shape import shape
from jscdata.model.types import RefTo
from jscdata.model.unit import UNIT_LETTERS
from jscdata.shipped import data_folder
from tests.conftest import STATEMENT_ID
from tests.strategies import values

EXAMPLES = Path(__file__).parent / "examples"
SHIPPED = (data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json").read_bytes()
FIRST = "The lake is calm and the lake is deep."
TEXT = f"ON LAKES\n\n{FIRST}\n\n1. Boats sail.\n\n2. Boats rest on the lake.\n"


def draft(*spans: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a draft on the text above, whose units have kind and words, with a mention for each span."""
    units = [
        {"id": "s1", "kind": "heading", "text": "ON LAKES"},
        {"id": "s1.p1", "kind": "paragraph", "parent": "s1", "text": FIRST},
        {"id": "s1.i1", "kind": "item", "parent": "s1", "marker": "1.", "text": "Boats sail."},
        {"id": "s1.i2", "kind": "item", "parent": "s1", "marker": "2.", "text": "Boats rest on the lake."},
    ]
    mentions = [{"entity": "place:lake", "span": span} for span in spans]
    return {"text": TEXT, "units": units, "codings": [{"mentions": mentions}], **changes}


def run(value: object, old: object = None) -> Mended:
    earlier = None if old is None else (json.dumps(old).encode(), "old.json")
    return mend(json.dumps(value).encode(), "draft.json", old=earlier)


def mended(value: object, old: object = None) -> Any:
    result = run(value, old)
    assert result.text is not None, result.report.findings
    return json.loads(result.text)


def told(value: object, old: object = None) -> list[tuple[str, str]]:
    result = run(value, old)
    assert (result.text, result.is_changed) == (None, False)
    return [(finding.code, finding.pointer) for finding in result.report.findings]


def message(value: object, old: object = None) -> str:
    (finding,) = run(value, old).report.findings
    return f"{finding.message} {finding.hint}"


def units_of(value: dict[str, Any]) -> list[tuple[str, int, int]]:
    return [(unit["id"], unit["start"], unit["end"]) for unit in value["units"]]


def spans_of(value: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for _, model, found in records(value) if model is Span]


def in_document(value: dict[str, Any]) -> list[tuple[int, str]]:
    """Return where each span stands in the document, with its words."""
    starts = {unit["id"]: unit["start"] for unit in value["units"]}
    return [(starts[span["unit"]] + span["start"], span["exact"]) for span in spans_of(value)]


PLACED = [("s1", 0, 8), ("s1.p1", 10, 48), ("s1.i1", 53, 64), ("s1.i2", 69, 92)]


# The form.


def test_the_shipped_statement_is_in_canonical_form() -> None:
    """It comes out byte for byte as it is."""
    assert mend(SHIPPED).text == SHIPPED.decode()


@pytest.mark.parametrize("path", sorted((EXAMPLES / "valid").glob("*.json")), ids=lambda path: path.stem)
def test_the_valid_examples_are_in_canonical_form(path: Path) -> None:
    """The one that leaves optional fields out becomes the one that has them all."""
    same = EXAMPLES / "valid" / ("small.json" if path.stem == "optional-fields-left-out" else path.name)
    assert mend(path.read_bytes()).text == same.read_text(encoding="utf-8")


@given(values(Statement))
def test_the_form_of_the_form_is_itself(value: dict[str, Any]) -> None:
    """Whatever the values, and nothing but order is changed in a full record."""
    text = as_text(value)
    assert as_text(json.loads(text)) == text
    assert {**json.loads(text), "entities": None} == {**value, "entities": None}


@given(values(Statement))
def test_mending_twice_is_mending_once(value: dict[str, Any]) -> None:
    """The text is made of the units, so that all of them have a place; spans are left out where they have none."""
    value["text"] = "\n".join(f"{unit['marker'] or ''} {unit['text']}" for unit in value["units"])
    value.update(participants=[], binding=None, codings=[])
    for number, unit in enumerate(value["units"]):
        unit.update(id=f"x{number + 1}", parent=None)
    once = run(value)
    if once.text is not None:
        assert mend(once.text.encode()).text == once.text


def test_keys_stand_in_order_and_unknown_ones_last() -> None:
    """Unknown keys are kept for validation to tell, and absent fields that are required stay absent."""
    value = draft(note="kept", id="x")
    assert list(mended(value))[:3] == ["id", "meeting", "binding"]
    assert list(mended(value))[-1] == "note"
    assert "$schema" not in mended(value)
    assert next(iter(mended({"note": 1, **draft(), "$schema": "s"}))) == "$schema"


def test_absent_optional_fields_are_written() -> None:
    """Null where one value could stand, an empty list where many could."""
    value = mended(draft(entities=[{"id": "place:lake"}]))
    assert value["entities"][0] == {
        "id": "place:lake",
        "part_of": None,
        "xrefs": {"iso3166": None, "cow": None, "gw": None, "wikidata": None, "atop": None},
        "members": [],
    }
    assert (value["relations"], value["meeting"]) == ([], None)


def test_entities_are_sorted_by_id_and_other_lists_are_not() -> None:
    """An entity without an id leaves the order as it is."""
    entities = [{"id": "place:b"}, {"id": "place:a"}]
    value = mended(draft(entities=entities, parties=["state:B", "state:A"]))
    assert [entity["id"] for entity in value["entities"]] == ["place:a", "place:b"]
    assert value["parties"] == ["state:B", "state:A"]
    without = mended(draft(entities=[*entities, {}]))
    assert [entity.get("id") for entity in without["entities"]] == ["place:b", "place:a", None]


@pytest.mark.parametrize("digits", ["1.0", "1", "123456789012345678901234567890", "-0.5", "true"])
def test_numbers_stay_as_they_are_written(digits: str) -> None:
    """A float stays a float, and a large number keeps all its digits."""
    data = json.dumps(draft(extra="NUMBER")).replace('"NUMBER"', digits)
    assert f'"extra": {digits}\n' in (mend(data.encode()).text or "")


def test_characters_are_written_as_they_are() -> None:
    """Escapes that JSON does not need are gone, and the file ends in a line feed."""
    text = mend(json.dumps(draft(title="“é▶\U0001f600”")).encode()).text or ""
    assert '"title": "“é▶\U0001f600”"' in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "JSC103"),
        (b"{", "JSC107"),
        (b'{"a": 1, "a": 2}', "JSC108"),
        (b'{"a": NaN}', "JSC109"),
        (b"[]", "JSC201"),
        (b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}", "JSC110"),
        (b'{"schema_version": "2.0"}', "JSC206"),
    ],
)
def test_what_cannot_be_read_is_left_alone(data: bytes, code: str) -> None:
    """The findings are those of validation, with line and column."""
    result = mend(data)
    assert result.text is None
    assert [finding.code for finding in result.report.findings] == [code]


def test_what_is_no_statement_is_left_alone() -> None:
    """A register has neither text nor units, and must not be filled with the fields of a statement."""
    assert told({"schema_version": "1.0", "entities": []}) == [("JSC202", ""), ("JSC202", "")]


def test_a_result_that_could_not_be_read_again_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Line breaks and indents make a file longer."""
    monkeypatch.setattr("jscdata.mending.statement.MAX_BYTES", 100)
    assert told(draft()) == [("JSC104", "")]


# Units.


def test_units_are_found_by_their_words() -> None:
    """In the order of the text, each behind its marker."""
    assert units_of(mended(draft())) == PLACED


def test_words_that_occur_twice_are_found_in_order() -> None:
    """Units cover the text, so that the first place from the unit before on is right."""
    units = [{"kind": "paragraph", "text": "Yes."}] * 3
    value = mended({"text": "Yes.\n\nYes.\n\nYes.", "units": copy.deepcopy(units)})
    assert units_of(value) == [("p1", 0, 4), ("p2", 6, 10), ("p3", 12, 16)]


def test_the_marker_decides_between_places() -> None:
    """A unit is not where its words stand without the marker."""
    value = draft()
    value["units"][2:] = [{"kind": "item", "parent": "s1", "marker": "2.", "text": "Boats"}]
    assert units_of(mended(value))[2:] == [("s1.i1", 69, 74)]


def test_a_marker_that_does_not_stand_there_is_told() -> None:
    """Words without their marker are not taken."""
    value = draft()
    value["units"][2]["marker"] = "a)"
    assert told(value) == [("JSC513", "/units/2/marker")]


def test_a_place_that_is_right_is_kept() -> None:
    """Even where the words stand earlier, too."""
    units = [{"id": "p1", "kind": "paragraph", "text": "Yes.", "start": 6, "end": 10}]
    assert units_of(mended({"text": "Yes.\n\nYes.", "units": units})) == [("p1", 6, 10)]


def test_a_place_that_is_wrong_is_mended_and_told() -> None:
    """The words decide."""
    value = draft()
    value["units"][1].update(start=9, end=47)
    result = run(value)
    assert [(c.pointer, c.was, c.now) for c in result.changes] == [("/units/1", "9–47", "10–48")]
    assert units_of(mended(value)) == PLACED


def test_words_that_do_not_occur_are_told_with_what_stands_there() -> None:
    """The characters that are the same show the slip."""
    value = draft()
    value["units"][1]["text"] = FIRST.replace("calm", "clam")
    assert told(value) == [("JSC503", "/units/1/text")]
    assert "at 10, the first 13 characters are the same; then 'alm and" in message(value)


def test_units_out_of_order_are_one_finding_with_the_nearest_place() -> None:
    """One slip of the order is told once, however many units follow."""
    value = draft()
    value["units"].insert(0, value["units"].pop())
    assert told(value) == [("JSC502", "/units/1")]
    assert "stand at 0 to 8, and nowhere behind" in message(value)
    assert "for 2 units after it" in message(value)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"text": None}, ("JSC202", "/units/1")),
        ({"text": 5}, ("JSC201", "/units/1/text")),
        ({"text": ""}, ("JSC205", "/units/1/text")),
        ({"kind": None}, ("JSC202", "/units/1")),
        ({"kind": 5}, ("JSC201", "/units/1/kind")),
        ({"kind": "paragraf"}, ("JSC301", "/units/1/kind")),
        ({"id": 5}, ("JSC201", "/units/1/id")),
        ({"id": "s1"}, ("JSC401", "/units/1/id")),
        ({"parent": "s2"}, ("JSC403", "/units/1/parent")),
        ({"parent": "s1.p1"}, ("JSC406", "/units/1/parent")),
    ],
)
def test_what_a_unit_needs_is_told(change: dict[str, Any], expected: tuple[str, str]) -> None:
    """A unit has its place by its words and its id by kind and parent."""
    value = draft()
    value["units"][1].update(change)
    assert told(value) == [expected]


def test_what_stands_in_the_way_of_the_spans_is_told() -> None:
    """The places of spans are not looked for while units have none."""
    value = draft({"exact": "nowhere"})
    value["units"][1]["text"] = "nowhere"
    (rest,) = run(value).report.not_checked
    assert (rest.rule, rest.because) == ("the places of the spans", "/units/1/text")


def test_a_text_that_is_none_is_told() -> None:
    """Nothing can be found in it."""
    assert told(draft(text=5)) == [("JSC201", "/text")]
    assert told(draft(text=None)) == [("JSC202", "")]


def test_findings_stop_at_a_thousand() -> None:
    """A file with more of them is most likely another one."""
    units = [{"kind": "paragraph", "text": f"w{number}"} for number in range(1100)]
    report = run({"text": "x", "units": units}).report
    assert (len(report.findings), report.truncated) == (1000, True)
    report = run(draft(*[{"exact": f"w{number}"} for number in range(1100)])).report
    assert (len(report.findings), report.truncated) == (1000, True)


@pytest.mark.parametrize("units", ["x", ["x"]])
def test_units_that_are_none_are_told(units: object) -> None:
    """The type is told at its place."""
    assert told(draft(units=units)) == [("JSC201", "/units" if units == "x" else "/units/0")]


# Ids.


def test_ids_follow_the_structure() -> None:
    """Temporary ids serve parents until all units have their own; a child may stand before its parent in the list."""
    kinds = [("frame", None), ("heading", None), ("item", "h"), ("item", "i"), ("paragraph", "i"), ("item", "h")]
    names = ["f", "h", "i", "x", None, None]
    units = [
        {"id": name, "kind": kind, "parent": parent, "text": f"w{number}"}
        for number, (name, (kind, parent)) in enumerate(zip(names, kinds, strict=True))
    ]
    value = {"text": " ".join(f"w{number}" for number in range(6)), "units": units}
    assert [unit["id"] for unit in mended(value)["units"]] == ["frame1", "s1", "s1.i1", "s1.i1.1", "s1.i1.p1", "s1.i2"]
    assert [unit["parent"] for unit in mended(value)["units"]] == [None, None, "s1", "s1.i1", "s1.i1", "s1"]
    assert run(value).renamed == (("f", "frame1"), ("h", "s1"), ("i", "s1.i1"), ("x", "s1.i1.1"))


def test_every_kind_has_an_id_that_validation_accepts() -> None:
    """The letters are those of the rule."""
    words = {kind: f"w{number}" for number, kind in enumerate(UNIT_LETTERS)}
    units = [{"kind": kind, "text": text} for kind, text in words.items()]
    value = mended({"text": "\n".join(words.values()), "units": units})
    found = {finding.code for finding in validate(value).findings}
    assert "JSC407" not in found
    assert len({unit["id"] for unit in value["units"]}) == len(UNIT_LETTERS)


def test_parents_too_deep_for_an_id_are_told() -> None:
    """An id has at most 100 characters."""
    units = [{"id": f"x{n}", "kind": "item", "parent": f"x{n - 1}" if n else None, "text": "w"} for n in range(60)]
    assert told({"text": "w " * 60, "units": units}) == [("JSC205", "/units/50/parent")]


def test_only_spans_and_parents_refer_to_units() -> None:
    """Mending knows these two cells; a third would have to be mapped, too."""

    def cells(model: type[Record]) -> Iterator[tuple[type[Record], str]]:
        for field in shape(model):
            marker = field.marker(RefTo)
            if marker and marker.kind == "unit":
                yield model, field.name
            if field.record:
                yield from cells(field.record)

    assert set(cells(Statement)) == {(Span, "unit"), (Unit, "parent")}


# Spans.


def test_a_span_is_found_by_words_that_occur_once() -> None:
    """In its unit, or, without one, in the text."""
    value = mended(draft({"unit": "s1.i2", "exact": "lake"}, {"exact": "calm"}))
    assert spans_of(value) == [
        {"unit": "s1.i2", "start": 18, "end": 22, "exact": "lake"},
        {"unit": "s1.p1", "start": 12, "end": 16, "exact": "calm"},
    ]


@pytest.mark.parametrize(
    ("keys", "start"),
    [
        ({"occurrence": 1}, 4),
        ({"occurrence": 2}, 25),
        ({"before": "and the"}, 25),
        ({"before": "and the "}, 25),
        ({"after": " is calm"}, 4),
        ({"after": "is deep."}, 25),
        ({"before": "the", "after": "is deep"}, 25),
        ({"occurrence": 2, "before": "the"}, 25),
    ],
)
def test_a_key_chooses_between_places(keys: dict[str, Any], start: int) -> None:
    """The keys are taken out; white space at the seam is forgiven."""
    span = {"unit": "s1.p1", "exact": "lake", **keys}
    expected = {"unit": "s1.p1", "start": start, "end": start + 4, "exact": "lake"}
    assert spans_of(mended(draft(span))) == [expected]


def test_a_key_overrules_a_place() -> None:
    """A place that the key does not mean is not the one, and is told."""
    span = {"unit": "s1.p1", "start": 4, "end": 8, "exact": "lake", "occurrence": 2}
    result = run(draft(span))
    assert [(c.pointer, c.was, c.now) for c in result.changes] == [("/codings/0/mentions/0/span", "4–8", "25–29")]
    kept = {"unit": "s1.p1", "start": 25, "end": 29, "exact": "lake", "before": "the"}
    assert run(draft(kept)).changes == ()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"occurrence": 3}, "/codings/0/mentions/0/span"),
        ({"before": "a deep"}, "/codings/0/mentions/0/span"),
        ({"occurrence": 1, "after": "is deep"}, "/codings/0/mentions/0/span"),
        ({"before": "ake"}, "/codings/0/mentions/0/span"),
        ({"occurrence": 0}, "/codings/0/mentions/0/span/occurrence"),
        ({"occurrence": "2"}, "/codings/0/mentions/0/span/occurrence"),
        ({"occurrence": True}, "/codings/0/mentions/0/span/occurrence"),
    ],
)
def test_a_key_that_fits_no_place_is_told(keys: dict[str, Any], expected: str) -> None:
    """Nothing is chosen in its stead."""
    assert told(draft({"unit": "s1.p1", "exact": "lake", **keys})) == [("JSC515", expected)]


def test_several_places_are_listed_and_none_is_taken() -> None:
    """With the words around each, and the key to add."""
    said = message(draft({"unit": "s1.p1", "exact": "lake"}))
    assert told(draft({"unit": "s1.p1", "exact": "lake"})) == [("JSC515", "/codings/0/mentions/0/span")]
    assert "at 2 places in the unit 's1.p1'" in said
    assert "(1) 4 to 8 in the unit 's1.p1', at 'ON LAKES The lake is calm and the lake is'" in said
    assert "Add 'occurrence'" in said
    assert "Name the unit" in message(draft({"exact": "lake"}))


def test_more_places_than_are_listed_are_counted() -> None:
    """Five are shown."""
    value = {"text": "a " * 8, "units": [{"id": "p1", "kind": "paragraph", "text": ("a " * 8).strip()}]}
    value["codings"] = [{"mentions": [{"span": {"unit": "p1", "exact": "a"}}]}]
    assert "(5) 8 to 9" in message(value)
    assert "; and 3 more" in message(value)


def test_words_at_more_places_than_are_looked_at_are_unclear() -> None:
    """Whatever the keys say, since places further on are not known."""
    words = "a " * 1001 + "b"
    span = {"unit": "p1", "exact": "a", "after": "b"}
    value = {"text": words, "units": [{"id": "p1", "kind": "paragraph", "text": words}]}
    value["codings"] = [{"mentions": [{"span": span}]}]
    assert told(value) == [("JSC515", "/codings/0/mentions/0/span")]
    assert "more than 1,000 places" in message(value)


def test_words_that_do_not_occur_are_told_with_where_they_do() -> None:
    """The unit may be the wrong one."""
    value = draft({"unit": "s1.p1", "exact": "Boats sail"})
    assert told(value) == [("JSC504", "/codings/0/mentions/0/span/exact")]
    assert "0 to 10 in the unit 's1.i1'" in message(value)
    assert message(draft({"exact": "a sea"})).startswith("The words 'a sea' do not occur in the text. Copy")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"exact": None}, ("JSC202", "")),
        ({"exact": ""}, ("JSC205", "/exact")),
        ({"exact": 5}, ("JSC201", "/exact")),
        ({"unit": 5}, ("JSC201", "/unit")),
        ({"before": 5}, ("JSC201", "/before")),
    ],
)
def test_what_a_span_needs_is_told(change: dict[str, Any], expected: tuple[str, str]) -> None:
    """A span has its place by its words."""
    value = draft({"unit": "s1.p1", "exact": "calm", **change})
    assert told(value) == [(expected[0], f"/codings/0/mentions/0/span{expected[1]}")]


def test_a_place_that_contradicts_the_words_is_mended_where_they_occur_once() -> None:
    """And it is told; where they occur more often, the nearest place is not taken."""
    span = {"unit": "s1.p1", "start": 11, "end": 15, "exact": "calm"}
    assert [(c.pointer, c.was, c.now) for c in run(placed(draft(span))).changes] == [
        ("/codings/0/mentions/0/span", "11–15", "12–16")
    ]
    nearest = {"unit": "s1.p1", "start": 5, "end": 9, "exact": "lake"}
    assert told(placed(draft(nearest))) == [("JSC515", "/codings/0/mentions/0/span")]


def test_two_zeros_are_no_place() -> None:
    """They only hold it open, and are replaced without a word."""
    value = draft({"unit": "s1.p1", "start": 0, "end": 0, "exact": "calm"})
    value["units"][1].update(start=0, end=0)
    assert run(value).changes == ()
    assert in_document(mended(value)) == [(22, "calm")]


def placed(value: dict[str, Any]) -> dict[str, Any]:
    """Return a draft whose units have their places."""
    for unit, (_, start, end) in zip(value["units"], PLACED, strict=True):
        unit.update(start=start, end=end)
    return value


# Units cut anew.

CUT = ("The lake is calm", "and the lake is deep.")
SPANS: list[dict[str, Any]] = [
    {"unit": "s1.p1", "start": 4, "end": 8, "exact": "lake"},
    {"unit": "s1.p1", "start": 25, "end": 29, "exact": "lake"},
    {"unit": "s1.i2", "start": 18, "end": 22, "exact": "lake"},
]
IN_DOCUMENT = [(14, "lake"), (35, "lake"), (87, "lake")]


def cut(keeps: int = 0, change: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the draft with its paragraph cut in two, the old id on one of the pieces."""
    value = placed(draft(*copy.deepcopy(SPANS)))
    whole = value["units"][1]
    piece = {"kind": "paragraph", "parent": "s1"}
    pieces = [{**(whole if number == keeps else piece), "text": text} for number, text in enumerate(CUT)]
    pieces[keeps].update(change or {})
    value["units"][1:2] = pieces
    return value


@pytest.mark.parametrize("keeps", [0, 1])
def test_spans_go_to_the_piece_that_holds_their_place(keeps: int) -> None:
    """Whichever piece has kept the id and the place of the whole."""
    value = mended(cut(keeps))
    assert [unit["id"] for unit in value["units"]] == ["s1", "s1.p1", "s1.p2", "s1.i1", "s1.i2"]
    assert in_document(value) == IN_DOCUMENT
    assert [span["unit"] for span in spans_of(value)] == ["s1.p1", "s1.p2", "s1.i2"]


@pytest.mark.parametrize("keeps", [0, 1])
@pytest.mark.parametrize("absent", [{"start": None, "end": None}, {"end": None}])
def test_the_place_of_a_piece_may_be_left_out(keeps: int, absent: dict[str, None]) -> None:
    """The whole is taken to have started where the first of the pieces does."""
    assert in_document(mended(cut(keeps, absent))) == IN_DOCUMENT


def test_a_cut_and_an_edit_before_it_go_together() -> None:
    """Units around that have moved alike tell how far."""
    value = cut()
    value["text"] = "NEW\n\n" + value["text"]
    value["units"].insert(0, {"kind": "label", "text": "NEW"})
    assert in_document(mended(value)) == [(at + 5, words) for at, words in IN_DOCUMENT]


def test_a_span_over_the_cut_is_told() -> None:
    """Its words now lie in two units."""
    value = cut()
    value["codings"][0]["mentions"][0]["span"] = {"unit": "s1.p1", "start": 12, "end": 20, "exact": "calm and"}
    assert told(value) == [("JSC505", "/codings/0/mentions/0/span")]
    assert "begin in the unit 's1.p1' and end in the unit at /units/2" in message(value)


def test_words_between_units_are_told() -> None:
    """A marker is in no unit, and holds no span."""
    value = draft({"exact": "1."})
    assert told(value) == [("JSC505", "/codings/0/mentions/0/span")]
    assert "stand at 50 to 52 in the text, and not within one unit" in message(value)


def test_renamed_units_are_told_and_followed() -> None:
    """Parents and spans go by the old ids, whatever the new ones are."""
    value = placed(draft(*copy.deepcopy(SPANS)))
    value["units"].insert(0, {"id": "new", "kind": "heading", "text": "TOP"})
    value["text"] = "TOP\n\n" + TEXT
    value["units"][2]["parent"] = "s1"
    result = run(value)
    assert result.renamed == (
        ("new", "s1"),
        ("s1", "s2"),
        ("s1.p1", "s2.p1"),
        ("s1.i1", "s2.i1"),
        ("s1.i2", "s2.i2"),
    )
    assert [span["unit"] for span in spans_of(mended(value))] == ["s2.p1", "s2.p1", "s2.i2"]
    assert [change.pointer for change in result.changes] == [f"/units/{number}" for number in range(1, 5)]


def test_a_span_whose_unit_is_gone_needs_words_that_occur_once_or_the_version_before() -> None:
    """Nothing else tells which of several places it had."""
    old = placed(draft(*copy.deepcopy(SPANS)))
    value = copy.deepcopy(old)
    value["units"][2:] = [{"kind": "paragraph", "parent": "s1", "text": TEXT[50:-1]}]
    assert told(value) == [("JSC515", "/codings/0/mentions/2/span")]
    assert "--old" in message(value)
    assert in_document(mended(value, old)) == IN_DOCUMENT
    value["codings"][0]["mentions"][2]["span"]["occurrence"] = 3
    assert in_document(mended(value)) == IN_DOCUMENT
    once = {"unit": "s1.i2", "start": 6, "end": 10, "exact": "rest"}
    value["codings"][0]["mentions"][2]["span"] = once
    assert [(c.was, c.now) for c in run(value).changes] == [("s1.i2 6–10", "s1.p2 25–29")]


def test_a_parent_that_is_gone_is_found_by_the_version_before() -> None:
    """The unit that holds its first character stands in its place."""
    old = placed(draft())
    value = copy.deepcopy(old)
    value["units"][:2] = [{"kind": "heading", "text": TEXT[:48]}]
    assert told(value) == [("JSC403", "/units/1/parent"), ("JSC403", "/units/2/parent")]
    assert [unit["parent"] for unit in mended(value, old)["units"]] == [None, "s1", "s1"]


def test_the_version_before_tells_places_through_an_edit_of_the_text() -> None:
    """What stands before and after the edit has moved by known numbers of characters."""
    old = placed(draft(*copy.deepcopy(SPANS)))
    value = copy.deepcopy(old)
    value["text"] = TEXT.replace("calm", "very calm")
    value["units"][1]["text"] = FIRST.replace("calm", "very calm")
    assert told(value) == [("JSC515", "/codings/0/mentions/1/span")]
    assert in_document(mended(value, old)) == [(14, "lake"), (40, "lake"), (92, "lake")]


def test_the_version_before_has_no_say_over_a_file_that_is_in_order() -> None:
    """Mending again with the same version before changes nothing."""
    old = placed(draft(*copy.deepcopy(SPANS)))
    once = run(cut(1), old)
    assert once.text is not None
    again = mend(once.text.encode(), old=(json.dumps(old).encode(), "old.json"))
    assert again.text == once.text


@pytest.mark.parametrize(
    ("old", "code"), [([], "JSC201"), ({"text": "x"}, "JSC202"), ({"schema_version": "9.0"}, "JSC206")]
)
def test_a_version_before_that_cannot_be_used_is_told(old: object, code: str) -> None:
    """The finding names its file."""
    (finding,) = run(draft(), old).report.findings
    assert (finding.code, finding.path) == (code, "old.json")


def test_units_of_the_version_before_that_are_not_sound_are_left_out() -> None:
    """Their spans are then looked for by their words."""
    old = placed(draft())
    old["units"] = ["x", {"id": 1}, {**old["units"][1], "start": 11, "end": 49}, *old["units"][2:]]
    value = placed(draft({"unit": "s1.p1", "start": 0, "end": 4, "exact": "calm"}))
    assert in_document(mended(value, old)) == [(22, "calm")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abc", "abc", (3, 0)),
        ("abc", "abXc", (2, 1)),
        ("abc", "ac", (1, 1)),
        ("aaa", "aa", (2, 0)),
        ("aa", "aaa", (2, 0)),
        ("abc", "xyz", (0, 0)),
        ("abc", "", (0, 0)),
    ],
)
def test_the_ends_of_two_texts_do_not_overlap(old: str, new: str, expected: tuple[int, int]) -> None:
    """A character belongs to the common beginning or to the common end."""
    head, tail = ends_of(old, new)
    assert (head.end, tail.end - tail.start) == expected
    assert tail.now_end == len(new)


# The shipped statement as the judge.


def shipped() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(SHIPPED)
    return value


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


# Packages.


def test_text_and_hash_are_taken_from_the_package(package: Path) -> None:
    """The file comes out as it was, CRLF or not."""
    path = next((package / "statements").glob("*.json"))
    value = shipped()
    del value["text"], value["source"]["sha256"]
    path.write_text(json.dumps(value), encoding="utf-8")
    assert mend_file(path).text == SHIPPED.decode()
    source = package / value["source"]["file"]
    source.write_bytes(source.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    again = json.loads(mend_file(path).text or "")
    assert again["text"] == shipped()["text"]
    assert again["source"]["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()


def test_a_source_that_is_not_utf8_is_told(package: Path) -> None:
    """No text is made up from it."""
    path = next((package / "statements").glob("*.json"))
    value = shipped()
    del value["text"]
    (package / value["source"]["file"]).write_bytes(b"\xff")
    path.write_text(json.dumps(value), encoding="utf-8")
    assert [finding.code for finding in mend_file(path).report.findings] == ["JSC506"]


def test_a_source_may_be_larger_than_a_statement(package: Path) -> None:
    """Up to the size that validation reads; what is larger is told where the statement names it."""
    path = next((package / "statements").glob("*.json"))
    value = shipped()
    value["source"]["file"] = "sources/large.pdf"
    del value["source"]["sha256"]
    path.write_text(json.dumps(value), encoding="utf-8")
    with (package / "sources" / "large.pdf").open("wb") as file:
        file.truncate(17 * 1024 * 1024)
        assert len(json.loads(mend_file(path).text or "")["source"]["sha256"]) == 64
        file.truncate(65 * 1024 * 1024)
    (finding,) = mend_file(path).report.findings
    assert (finding.code, finding.pointer) == ("JSC711", "/source/file")


@pytest.mark.parametrize(
    ("identifier", "file"), [("../secret", "../secret.txt"), (5, 5), ("secret", "sources/secret.txt")]
)
def test_nothing_is_read_from_outside_of_the_package(package: Path, identifier: object, file: object) -> None:
    """Neither by a path that climbs out nor by a link; the text is missing then."""
    (package.parent / "secret.txt").write_text("secret", encoding="utf-8")
    (package / "sources" / "secret.txt").symlink_to(package.parent / "secret.txt")
    path = package / "statements" / "x.json"
    value = {"id": identifier, "source": {"file": file}, "units": []}
    path.write_text(json.dumps(value), encoding="utf-8")
    result = mend_file(path)
    assert [finding.code for finding in result.report.findings] == ["JSC202"]


def test_an_entity_of_which_the_id_alone_is_given_is_copied_from_the_register(package: Path) -> None:
    """What is given stays, also where the register says something else; what it does not know stays as it is."""
    path = package / "statements" / f"{STATEMENT_ID}.json"
    value = json.loads(path.read_bytes())
    whole = value["entities"][-1]
    value["entities"][-1] = {"id": whole["id"], "members": whole["members"]}
    value["entities"][0]["name"] = "Another name"
    path.write_text(json.dumps(value), encoding="utf-8")
    entities = json.loads(mend_file(path).text or "")["entities"]
    assert entities[-1] == whole
    assert entities[0]["name"] == "Another name"


def test_outside_of_a_package_nothing_is_filled(tmp_path: Path) -> None:
    """There is no source to read."""
    path = tmp_path / "x.json"
    path.write_text(json.dumps({**draft(), "id": "x", "source": {"file": "x.txt"}}), encoding="utf-8")
    assert json.loads(mend_file(path).text or "")["source"].get("sha256") is None


def test_the_walk_finds_all_records() -> None:
    """As many as the models hold; what is no object or list where one belongs is passed over."""
    statement = Statement.model_validate_json(SHIPPED)
    found = [model for _, model, _ in records(shipped())]
    for model, number in ((Unit, 27), (Entity, 43), (Act, 21), (Coding, 1), (Source, 1)):
        assert found.count(model) == number
    assert found.count(Participant) == len(statement.participants)
    assert [model for _, model, _ in records({"codings": {}, "source": [], "units": [1]})] == [Statement]


def test_in_a_draft_without_ids_units_are_named_by_those_that_they_will_have() -> None:
    """A parent stands before what it governs, and spans name units as the structure does."""
    value = draft()
    text = "TITLE\n\nA HEADING\n\nThe item:\n\n- one\n\n- two one"
    parts = [
        ("title", "TITLE", None, None),
        ("heading", "A HEADING", None, None),
        ("paragraph", "The item:", "s1", None),
        ("item", "one", "s1.p1", "-"),
        ("item", "two one", "s1.p1", "-"),
    ]
    value["text"] = text
    value["units"] = [
        {"kind": kind, "text": words, "parent": parent, "marker": marker} for kind, words, parent, marker in parts
    ]
    value["codings"] = [{"mentions": [{"span": {"unit": "s1.p1.i2", "exact": "one"}}]}]
    mended = json.loads(mend(json.dumps(value).encode()).text or "")
    assert [unit["id"] for unit in mended["units"]] == ["title1", "s1", "s1.p1", "s1.p1.i1", "s1.p1.i2"]
    assert mended["codings"][0]["mentions"][0]["span"] == {"unit": "s1.p1.i2", "start": 4, "end": 7, "exact": "one"}


def test_a_parent_that_a_draft_without_ids_does_not_have_is_told() -> None:
    """By the id that was named."""
    value = draft()
    value["text"] = "One"
    value["units"] = [{"kind": "paragraph", "text": "One", "parent": "s1"}]
    value["codings"] = []
    mended = mend(json.dumps(value).encode())
    assert mended.text is None
    assert mended.report.counts == {"JSC403": 1}
