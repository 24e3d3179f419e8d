"""Deprecated codes, tried on an invented deprecation: no released code has one."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate
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
