"""Dates that are most likely slips, ids that contradict their record, and languages that there are not."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate
from jscdata.catalogue import RULES
from jscdata.languages import LANGUAGE_CODES, SHORTEST
from jscdata.rules.policy import NEEDS_ACTORS
from jscdata.vocabulary import CODES


def test_the_types_that_need_an_actor_are_listed_where_the_rule_is_told() -> None:
    """And no other type is."""
    told = {word.strip(",") for word in RULES["JSC602"].why.split()}
    assert told & set(CODES["act_types"]) == NEEDS_ACTORS


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"end": "2999-01-02"}, [("JSC608", "/meeting/end")]),
        ({"start": "2999-01-01", "end": "2999-01-02"}, [("JSC607", "/meeting/start")]),
    ],
)
def test_a_day_of_a_meeting_after_today_is_one_finding(
    small: dict[str, Any], changes: dict[str, str], told: list[tuple[str, str]]
) -> None:
    """Where the meeting is after its document as well, that is told."""
    small["meeting"].update(changes)
    assert [(finding.code, finding.pointer) for finding in validate(small).findings] == told


def test_of_a_meeting_in_the_future_the_first_day_is_told(small: dict[str, Any]) -> None:
    """Beside the date of the document, which is another field."""
    small["date"] = "2999-01-02"
    small["meeting"].update(start="2999-01-01", end="2999-01-02")
    told = [(finding.code, finding.pointer) for finding in validate(small).findings]
    assert told == [("JSC608", "/date"), ("JSC608", "/meeting/start")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "no-is-2001-05-03-joint-statement"}, ["/id"]),
        ({"id": "no-is-2001-05-03-fact-sheet"}, ["/id"]),
        ({"date": "2001-05-03"}, ["/id"]),
        ({"id": "no-is-2001-05-02-fact-sheet"}, ["/id"]),
        ({"id": "no-is-2001-05-02-fact-sheet-2"}, ["/id"]),
        ({"id": "no-is-2001-05-02-fact-sheet-en"}, ["/id"]),
        ({"document_type": "fact_sheet"}, ["/id"]),
        ({"id": "no-is-2001-05-02-joint-statement-2"}, []),
        ({"id": "no-is-2001-05-02"}, []),
        ({"id": "no-is-2001-05-02-framework-for-lighthouses"}, []),
        ({"id": "no-is-joint-statement"}, []),
        ({"id": "no-is-12001-05-03-joint-statement"}, []),
        ({"id": "no-is-visit-1999-05-05-2001-05-02-joint-statement"}, []),
    ],
)
def test_an_id_that_tells_another_day_or_type_is_one_finding(
    small: dict[str, Any], changes: dict[str, str], told: list[str]
) -> None:
    """What it does not tell is no matter."""
    report = validate(small | changes)
    assert [(finding.code, finding.pointer) for finding in report.findings] == [("JSC614", found) for found in told]
    assert report.ok


def test_layers_dated_before_the_document_are_told_at_the_first(small: dict[str, Any]) -> None:
    """The date of the document may be the wrong one; a day is allowed for."""
    coding = small["codings"][0]
    small["codings"] = [coding, {**coding, "id": "c2", "acts": []}]
    for layer, date in zip(small["codings"], ("2001-05-01", "2001-04-30"), strict=True):
        layer["date"] = date
    assert [finding.pointer for finding in validate(small).findings] == ["/codings/1/date"]
    coding["date"] = "2000-05-01"
    report = validate(small)
    assert [(finding.code, finding.pointer) for finding in report.findings] == [("JSC615", "/codings/0/date")]
    assert [found.place for found in report.not_checked if found.rule == "JSC615"] == ["/codings/1"]


@pytest.mark.parametrize("date", ["2999-01-02", "2001-04-02"])
def test_a_wrong_date_is_told_once(small: dict[str, Any], date: str) -> None:
    """In the future or before the meeting, whatever the id and the layers say."""
    small["date"] = date
    assert sum(validate(small).counts.values()) == 1


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("eng", "Write 'en'."),
        ("ger-CH", "Write 'de-CH'."),
        ("xx", "Write the code that ISO 639 gives the language, such as en, ja or ko."),
        ("jp-JP", "Write the code that ISO 639 gives the language, such as en, ja or ko."),
    ],
)
def test_a_tag_of_no_language_is_told(small: dict[str, Any], tag: str, hint: str) -> None:
    """Nor may a code of three letters stand where there is one of two."""
    (finding,) = validate(small | {"language": tag}).findings
    assert (finding.code, finding.pointer, finding.hint) == ("JSC616", "/language", hint)


@pytest.mark.parametrize("tag", ["en", "en-US", "uk", "zh-Hant", "sh", "haw", "und", "fil-PH"])
def test_the_tags_of_languages_are_taken(small: dict[str, Any], tag: str) -> None:
    """Of three letters any that has none of two: there are thousands, and no list is held against them."""
    assert validate(small | {"language": tag}).findings == ()


def test_the_codes_of_languages_are_all_there() -> None:
    """The 183 that ISO 639-1 assigns, and two older ones; 20 languages have a second code in ISO 639-2."""
    assert len(LANGUAGE_CODES) == 185
    assert len(SHORTEST) == 205
