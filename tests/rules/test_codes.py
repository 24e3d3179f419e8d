"""Deprecated codes, tried on an invented deprecation: no released code has one."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate
from jscdata.languages import LANGUAGE_CODES, SHORTEST
from jscdata.rules import codes
from jscdata.vocabulary import Deprecation


def test_a_deprecated_code_is_a_warning_with_its_replacement(
    small: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a field with one code and in a list of codes."""
    old = Deprecation(version="1.1", reason="It was two things.", replaced_by="affirm")
    known: dict[str, dict[str, Deprecation]] = {name: {} for name in codes.DEPRECATED}
    act = small["codings"][0]["acts"][0]
    monkeypatch.setattr(
        codes, "DEPRECATED", {**known, "act_types": {act["act_type"]: old}, "topics": {act["topics"][0]: old}}
    )
    report = validate(small)
    assert report.ok
    told = [finding for finding in report.findings if finding.pointer.startswith("/codings/0/acts/0/")]
    assert [(finding.code, finding.severity, finding.pointer) for finding in told] == [
        ("JSC302", "warning", "/codings/0/acts/0/act_type"),
        ("JSC302", "warning", "/codings/0/acts/0/topics/0"),
    ]
    assert told[0].message.endswith("is deprecated since schema version 1.1: It was two things.")
    assert told[0].hint == "Use 'affirm'."


def test_no_released_code_is_deprecated(small: dict[str, Any]) -> None:
    """Every vocabulary is looked up, and none has an entry."""
    assert codes.DEPRECATED
    assert not any(codes.DEPRECATED.values())
    assert validate(small).findings == ()


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
    assert (finding.code, finding.pointer, finding.hint) == ("JSC303", "/language", hint)


@pytest.mark.parametrize("tag", ["en", "en-US", "uk", "zh-Hant", "sh", "haw", "und", "fil-PH"])
def test_the_tags_of_languages_are_taken(small: dict[str, Any], tag: str) -> None:
    """Of three letters any that has none of two: there are thousands, and no list is held against them."""
    assert validate(small | {"language": tag}).findings == ()


def test_the_codes_of_languages_are_all_there() -> None:
    """The 183 that ISO 639-1 assigns, and two older ones; 20 languages have a second code in ISO 639-2."""
    assert len(LANGUAGE_CODES) == 185
    assert len(SHORTEST) == 205
