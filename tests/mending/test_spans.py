"""Spans: their places by their words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.mending_drafts import draft, in_document, mended, message, placed, run, spans_of, told


def test_a_span_is_found_by_words_that_occur_once() -> None:
    """In its unit, or, without one, in the text."""
    value = mended(draft({"unit": "s1.i2", "exact": "lake"}, {"exact": "calm"}))
    assert spans_of(value) == [
        {"unit": "s1.p1", "start": 12, "end": 16, "exact": "calm"},
        {"unit": "s1.i2", "start": 18, "end": 22, "exact": "lake"},
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


def test_mentions_are_sorted_by_their_place_in_the_text() -> None:
    """Unit by unit; of two that begin alike the longer one is first, and of two at one place none moves."""
    spans = [
        {"unit": "s1.i2", "exact": "lake"},
        {"exact": "calm"},
        {"unit": "s1.p1", "exact": "The"},
        {"exact": "The lake"},
        {"unit": "s1", "exact": "LAKES"},
        {"unit": "s1.p1", "exact": "calm"},
    ]
    value = draft(*spans)
    for number, mention in enumerate(value["codings"][0]["mentions"]):
        mention["entity"] = f"place:{number}"
    mentions = mended(value)["codings"][0]["mentions"]
    assert [mention["entity"][-1] for mention in mentions] == ["4", "3", "2", "1", "5", "0"]


def test_mentions_stay_as_they_are_where_one_has_no_span() -> None:
    """Validation tells what it lacks."""
    value = draft({"exact": "calm"}, {"unit": "s1", "exact": "LAKES"})
    for other in ({"entity": "place:x"}, "place:x", {"entity": "place:x", "span": "calm"}):
        value["codings"][0]["mentions"][2:] = [other]
        assert [span["exact"] for span in spans_of(mended(value))][:2] == ["calm", "LAKES"]


@pytest.mark.parametrize("codings", [None, "x", ["x"], [{"mentions": "x"}], [{}]])
def test_codings_of_another_kind_are_left_as_they_are(codings: object) -> None:
    """Validation tells them."""
    assert run(draft(codings=codings)).text is not None
