"""Rules do work in proportion to the document: twice the document is about twice the work, and no more."""

from __future__ import annotations

import json
from typing import Any

from jscdata import validate
from jscdata.mending.given import given_units
from jscdata.mending.units import place_units
from jscdata.model import Span
from jscdata.rules.words import _one_edit
from tests.conftest import EXAMPLES
from tests.counting_work import Compared, Job, assert_linear, built_in_calls


def small() -> dict[str, Any]:
    value: dict[str, Any] = json.loads((EXAMPLES / "valid" / "small.json").read_bytes())
    return value


def with_paragraph(text: str) -> dict[str, Any]:
    """Return the small example with a last paragraph, the second one outside a heading."""
    statement = small()
    start = len(statement["text"]) + 1
    statement["text"] += f"\n{text}"
    unit = {"id": "s1.p1", "kind": "paragraph", "parent": "s1", "start": start, "end": start + len(text), "text": text}
    statement["units"].append(unit)
    return statement


def words_of(text: str) -> list[dict[str, Any]]:
    """Return a span over each word of the last paragraph."""
    spans, at = [], 0
    for word in text.split(" "):
        spans.append({"unit": "s1.p1", "start": at, "end": at + len(word), "exact": word})
        at += len(word) + 1
    return spans


def act_over(statement: dict[str, Any], act_id: str, spans: list[dict[str, Any]]) -> dict[str, Any]:
    return {**statement["codings"][0]["acts"][-1], "id": act_id, "verb": spans[0], "spans": spans, "objects": []}


def told(statement: dict[str, Any], counts: dict[str, int]) -> Job:
    """Return the job of checking a statement, with what is found."""

    def job() -> None:
        assert validate(statement).counts == counts

    return job


def test_an_act_of_many_spans_and_objects() -> None:
    """Each object is looked up among the spans."""

    def made(number: int) -> Job:
        text = " ".join(["x"] * number)
        statement, spans = with_paragraph(text), words_of(text)
        act = act_over(statement, "a9", spans) | {"objects": [{"span": span} for span in spans]}
        statement["codings"][0]["acts"].append(act)
        return told(statement, {})

    assert_linear(made, 500)


def test_two_acts_of_the_same_many_spans() -> None:
    """What governs the spans of an act is worked out once."""

    def made(number: int) -> Job:
        text = " ".join(["x"] * number)
        statement, spans = with_paragraph(text), words_of(text)
        statement["codings"][0]["acts"] += [act_over(statement, name, spans) for name in ("a8", "a9")]
        return told(statement, {"JSC508": 1})

    assert_linear(made, 500)


def test_one_edit_in_the_middle_of_many_spans() -> None:
    """The first span behind the edit is looked for once, not for each span before it."""

    def made(number: int) -> Job:
        words = [f"w{number:05}" for number in range(2 * number)]
        text = " ".join([*words[:number], "more", *words[number:]])
        places = [Compared(7 * at) for at in range(len(words))]
        spans = [
            Span.model_construct(unit="p1", start=at, end=at + 6, exact=word)
            for at, word in zip(places, words, strict=True)
        ]

        def job() -> None:
            assert _one_edit(text, spans[:number], spans[number:]) == 5

        return job

    assert_linear(made, 500)


def test_many_groups_of_which_each_leads_to_the_next_and_to_the_first() -> None:
    """All circles of one knot are one finding, found in one walk there and one back."""

    def made(number: int) -> Job:
        statement = small()
        names = [f"group:knot-{at:05}" for at in range(number + 1)]
        for name, after in zip(names, [*names[1:], names[0]], strict=True):
            members = [after, names[0]] if after != names[0] else [names[0]]
            statement["entities"].append({"id": name, "kind": "group", "name": name, "members": members})
        statement["entities"].sort(key=lambda entity: entity["id"])
        return told(statement, {"JSC406": 1})

    assert_linear(made, 500)


def test_units_whose_words_stand_only_before_or_nowhere() -> None:
    """They are looked for forwards, since backwards Python would look through each place."""
    half = "a" * 300
    text = f"{half}b{half}c"
    words = [text, f"{half}d{half}", f"{half}e{half}", f"{half}b{half}"]
    units = given_units({"units": [{"kind": "paragraph", "text": found} for found in words]}, [])

    def job() -> None:
        assert [fault.code for fault in place_units(text, units)[1]] == ["JSC503", "JSC503", "JSC502"]

    calls = built_in_calls(job)
    assert calls["find"] >= len(words)
    assert not calls.keys() & {"rfind", "rindex", "rsplit", "rpartition"}


def of_many_units(number: int) -> dict[str, Any]:
    """Return a statement of one paragraph a line, in which nothing refers to a unit."""
    statement = small()
    statement.update(codings=[], participants=[], binding=None)
    used = {*statement["issuers"], *statement["parties"]}
    statement["entities"] = [entity for entity in statement["entities"] if entity["id"] in used]
    words = [f"w{at:05}" for at in range(number)]
    statement["text"] = "\n".join(words)
    statement["units"] = [
        {"id": f"p{at + 1}", "kind": "paragraph", "start": 7 * at, "end": 7 * at + 6, "text": word}
        for at, word in enumerate(words)
    ]
    return statement


def test_many_units_in_no_order() -> None:
    """The fewest that are to be moved are found by halving, not by trying."""

    def made(number: int) -> Job:
        statement = of_many_units(number + 2)
        statement["units"] = statement["units"][::2] + statement["units"][:0:-2]
        return told(statement, {"JSC502": 1})

    assert_linear(made, 500)


def test_many_units_pasted_again() -> None:
    """Whether a record is a copy is looked up."""

    def made(number: int) -> Job:
        statement = of_many_units(number)
        statement["units"] += statement["units"]
        return told(statement, {"JSC401": 1})

    assert_linear(made, 500)


def test_many_units_left_out_to_which_something_refers() -> None:
    """Each stretch of words is given to one of them as the text goes on."""

    def made(number: int) -> Job:
        statement = of_many_units(4 * number)
        statement["units"] = statement["units"][: 2 * number] + statement["units"][2 * number :: 2]
        left_out = range(2 * number + 2, 4 * number + 1, 2)
        spans = [{"unit": f"p{number}", "start": 0, "end": 1, "exact": "w"} for number in left_out]
        statement["codings"] = [{**small()["codings"][0], "mentions": [], "acts": []}]
        statement["codings"][0]["acts"].append(act_over(small(), "a9", spans) | {"actors": statement["issuers"]})
        return told(statement, {"JSC403": number})

    assert_linear(made, 200)
