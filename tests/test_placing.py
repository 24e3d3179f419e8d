"""From faults to findings with line, column and the line itself."""

from __future__ import annotations

from jscdata.findings import Fault
from jscdata.placing import place

TEXT = '{\n  "a": {"b": [1, 2]},\n  "c": "x\\u202ey"\n}\n'


def test_findings_stand_in_the_order_of_the_text() -> None:
    """Whatever the order of the rules was."""
    faults = [
        Fault(code="JSC201", message="Two.", path=("c",)),
        Fault(code="JSC201", message="One.", path=("a", "b", 1)),
        Fault(code="JSC103", message="Three.", start=len(TEXT) - 2, end=len(TEXT) - 1),
    ]
    found = place(faults, "f.json", TEXT)
    assert [(finding.message, finding.line, finding.column) for finding in found] == [
        ("One.", 2, 18),
        ("Two.", 3, 8),
        ("Three.", 4, 1),
    ]


def test_a_fault_on_what_is_missing_stands_at_the_nearest_key_above() -> None:
    """There is no other place for it."""
    (finding,) = place([Fault(code="JSC202", message="Missing.", path=("a", "b", 7, "z"))], "", TEXT)
    assert (finding.line, finding.column, finding.end_column) == (2, 9, 12)
    assert finding.pointer == "/a/b/7/z"


def test_a_fault_on_the_whole_document_stands_at_its_first_character() -> None:
    """A caret below a whole document would say nothing."""
    (finding,) = place([Fault(code="JSC201", message="Wrong.")], "", TEXT)
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 1, 1, 2)


def test_the_caret_stands_below_the_fault_though_characters_are_shown_by_code_point() -> None:
    """An escaped character is as wide as what is shown for it."""
    text = '{"a\x9b": 1, "b": 2}'
    (finding,) = place([Fault(code="JSC201", message="Wrong.", path=("b",))], "", text)
    assert finding.excerpt is not None
    assert finding.excerpt.text[finding.excerpt.caret] == "2"
    assert finding.excerpt.text.isprintable()


def test_a_long_line_is_cut_on_both_sides() -> None:
    """An excerpt stays within a terminal."""
    text = '{"a": "' + "x" * 500 + '", "b": 1, "c": "' + "y" * 500 + '"}'
    (finding,) = place([Fault(code="JSC201", message="Wrong.", path=("b",))], "", text)
    assert finding.excerpt is not None
    assert finding.excerpt.text.startswith("…")
    assert finding.excerpt.text.endswith("…")
    assert len(finding.excerpt.text) < 110
    assert finding.excerpt.text[finding.excerpt.caret] == "1"


def test_the_rule_gives_the_hint_where_the_fault_has_none() -> None:
    """Every finding says what to do; without a text it has no line."""
    (finding,) = place([Fault(code="JSC101", message="Missing.")], "f.json", None)
    assert finding.hint == "Check the path and the rights to read it."
    assert finding.line is None
    assert place([], "f.json", TEXT) == []
