"""From a path, bytes or an object to a report."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata import Statement, checking, validate
from jscdata.bundles import Folder
from jscdata.catalogue import RULES
from jscdata.checking import check
from jscdata.findings import MAX_FAULTS, Fault
from jscdata.inputs import Members, Whole
from jscdata.reading import MAX_BYTES, read_bytes
from jscdata.validation import merge, read_checked
from tests.strategies import values


def codes(source: Any) -> list[str]:
    return [finding.code for finding in validate(source).findings]


def test_a_path_that_does_not_exist_is_a_finding(tmp_path: Path) -> None:
    """Nobody has to catch anything."""
    assert codes(tmp_path / "absent.json") == ["JSC101"]
    assert codes(str(tmp_path / "absent.jsonl")) == ["JSC101"]


def test_a_folder_with_nothing_to_check_is_a_finding(tmp_path: Path) -> None:
    """Silence would look like success."""
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    report = validate(tmp_path)
    assert [finding.code for finding in report.findings] == ["JSC102"]
    assert not report.ok


def test_a_folder_is_its_files(tmp_path: Path, small: dict[str, Any]) -> None:
    """JSON and JSON Lines are checked, and each finding names its file."""
    (tmp_path / "a.json").write_text(json.dumps(small), encoding="utf-8")
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    small["id"], small["date"] = "another", "2001-02-30"
    (tmp_path / "c.jsonl").write_text(f"\n{json.dumps(small)}\n[]\n", encoding="utf-8")
    report = validate(tmp_path)
    assert [(Path(f.path).name, f.line, f.code) for f in report.findings] == [
        ("b.json", 1, "JSC107"),
        ("c.jsonl", 2, "JSC204"),
        ("c.jsonl", 3, "JSC201"),
    ]


def test_a_file_of_too_many_bytes(tmp_path: Path) -> None:
    """It is refused by its size, in little memory."""
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    tracemalloc.start()
    assert codes(path) == ["JSC104"]
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_line_that_is_too_long_does_not_stop_the_next(tmp_path: Path, small: dict[str, Any]) -> None:
    """The rest of the line is passed over, and lines are counted on."""
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"[" + b"1," * (9 * 1024 * 1024) + b"1]\n" + json.dumps(small).encode() + b"\n{\n")
    assert [(f.code, f.line) for f in validate(path).findings] == [("JSC104", 1), ("JSC107", 3)]


def test_json_lines_without_a_line(tmp_path: Path) -> None:
    """An empty file is a record that was lost."""
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"\n \n")
    assert codes(path) == ["JSC103"]


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_any_kind_are_taken(small: dict[str, Any], kind: Callable[[bytes], bytes]) -> None:
    """What a network or a memory map gives need not be copied by the caller."""
    assert validate(kind(json.dumps(small).encode())).ok


def test_bytes_and_mappings_are_checked_alike(small: dict[str, Any]) -> None:
    """A mapping has no lines, and the same pointers."""
    small["codings"][0]["acts"][0]["act_type"] = "repport"
    (of_bytes,) = validate(json.dumps(small).encode()).findings
    (of_mapping,) = validate(small).findings
    assert of_bytes.pointer == of_mapping.pointer == "/codings/0/acts/0/act_type"
    assert of_bytes.line == 1
    assert of_mapping.line is None
    assert of_mapping.hint == "Did you mean 'report'?"


def test_all_findings_of_a_document_in_its_order(small: dict[str, Any]) -> None:
    """A wrong field hides no fault of another layer."""
    small["titel"] = small.pop("title")
    small["units"][1]["start"] = "23"
    small["codings"][0]["mentions"][3]["span"]["exact"] = "Minister!"
    small["codings"][0]["acts"][1]["actors"] = []
    report = validate(json.dumps(small, indent=1).encode())
    assert [finding.code for finding in report.findings] == ["JSC201", "JSC504", "JSC602", "JSC203"]
    assert [finding.line for finding in report.findings] == sorted(f.line or 0 for f in report.findings)
    assert {(rest.rule, rest.because) for rest in report.not_checked} >= {("JSC501", "/units/1/start")}


def test_another_major_version_is_one_finding(small: dict[str, Any]) -> None:
    """What follows is not guessed at, and that is said."""
    small["schema_version"] = "3.0"
    small["unknown"] = 1
    report = validate(small)
    assert [finding.code for finding in report.findings] == ["JSC206"]
    assert report.not_checked


def test_many_faults_are_told_up_to_the_limit() -> None:
    """A hostile document cannot flood a log."""
    many = json.dumps({f"x{n}": 1 for n in range(200_000)}).encode()
    report = validate(many)
    assert len(report.findings) == MAX_FAULTS
    assert report.truncated


def test_as_many_faults_as_are_told_are_not_cut() -> None:
    """Exactly the greatest number is all there is; the last of them stops nothing."""
    missing = len(validate(b"{}").findings)
    report = validate(json.dumps({f"x{n}": 1 for n in range(MAX_FAULTS - missing)}).encode())
    assert len(report.findings) == MAX_FAULTS
    assert not report.truncated


def test_a_million_empty_objects_stay_cheap() -> None:
    """What is told of them costs little beside what they cost as values of Python."""
    data = b'{"units": [' + b"{}," * 500_000 + b"{}]}"
    tracemalloc.start()
    report = validate(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert report.truncated
    assert peak < 50 * len(data)


def test_reading_gives_the_statement_and_the_report(tmp_path: Path, small: dict[str, Any]) -> None:
    """With errors there is no statement."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(small), encoding="utf-8")
    statement, report = read_checked(path)
    assert statement == Statement.model_validate(small)
    assert report.ok
    assert read_checked(tmp_path / "absent.json")[0] is None


def test_a_file_is_read_once(tmp_path: Path, small: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a change of the file meanwhile makes no statement that was not checked."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(small), encoding="utf-8")

    def read_and_spoil(path: Path) -> bytes | Fault:
        data = read_bytes(path)
        path.write_text("[]", encoding="utf-8")
        return data

    monkeypatch.setattr(checking, "read_bytes", read_and_spoil)
    statement, report = read_checked(path)
    assert (statement, report.ok) == (Statement.model_validate(small), True)


def test_a_record_is_checked_as_it_would_be_written(small: dict[str, Any]) -> None:
    """All layers, and form, too: a changed copy of a record may hold anything."""
    record = Statement.model_validate(small)
    assert validate(record).findings == validate(small).findings == ()
    acts = [record.acts[0].model_copy(update={"time": "soon"}), *record.acts[1:]]
    coding = record.codings[0].model_copy(update={"acts": tuple(acts)})
    assert codes(record.model_copy(update={"title": "", "codings": (coding,)})) == ["JSC205", "JSC301"]
    assert codes(record.model_copy(update={"title": object(), "text": "Another."}))[0] == "JSC201"


def test_text_in_the_place_of_a_path_is_told_to_be_none(small: dict[str, Any]) -> None:
    """With what to do, and without the whole document."""
    (finding,) = validate(json.dumps(small)).findings
    assert (finding.code, finding.path) == ("JSC101", "")
    assert finding.message.startswith('There is no file \'{"schema_version": ')
    assert len(finding.message) < 120
    assert finding.hint == "A string is a path; give the text of a statement as bytes: text.encode()."


def test_a_file_whose_name_begins_as_json_does_is_a_file(tmp_path: Path, small: dict[str, Any]) -> None:
    """What is there is checked."""
    path = tmp_path / '{"a": 1}.json'
    path.write_text(json.dumps(small), encoding="utf-8")
    with chdir(tmp_path):
        assert validate(path.name).findings == ()


def test_a_warning_is_no_error(small: dict[str, Any]) -> None:
    """A report with warnings alone is ok."""
    small["source"]["retrieved"] = "2999-01-01"
    report = validate(small)
    assert report.ok
    assert report.counts == {"JSC608": 1}


def test_merging_keeps_everything() -> None:
    """Findings, paths and what was not checked stand in order."""
    one, two = validate(b"["), validate(b"{}")
    both = merge([one, two])
    assert both.findings == one.findings + two.findings
    assert len(both.checked) == 2


@pytest.mark.parametrize("field", ["title", "units", "participants"])
@pytest.mark.parametrize("depth", [199, 201, 450, 900])
def test_a_field_of_nested_lists_is_told(small: dict[str, Any], field: str, depth: int) -> None:
    """As a fault of the field in a mapping, and in a text as too deep for any rule to look at where it is."""
    value: Any = 0
    for _ in range(depth):
        value = [value]
    nested = small | {field: value}
    assert {finding.pointer.split("/")[1] for finding in validate(nested).findings} == {field}
    told = validate(json.dumps(nested).encode())
    assert not told.ok
    assert (told.counts == {"JSC110": 1}) is (depth > 199)


@given(values(Statement))
def test_no_shape_is_an_exception(value: dict[str, Any]) -> None:
    """Statements whose ids, spans and words are all nonsense give findings of the catalogue."""
    report = validate(json.dumps(value).encode())
    assert all(finding.code in RULES for finding in report.findings)
    assert all(finding.line for finding in report.findings)


@given(st.data())
def test_no_change_of_a_word_or_a_place_passes_unseen(data: st.DataObject) -> None:
    """Whatever span or unit of the example is changed, validation tells it."""
    path = Path(__file__).parent / "examples" / "valid" / "small.json"
    small = json.loads(path.read_bytes())
    coding = small["codings"][0]
    spans = [mention["span"] for mention in coding["mentions"]]
    spans += [span for act in coding["acts"] for span in [act["verb"], *act["spans"]]]
    record = data.draw(st.sampled_from([*spans, *small["units"]]))
    key = data.draw(st.sampled_from([key for key in ("start", "end", "exact", "text") if key in record]))
    before = record[key]
    change = st.integers(0, 200) if isinstance(before, int) else st.text(st.characters(codec="utf-8"), max_size=20)
    record[key] = data.draw(change.filter(lambda value: value != before))
    assert not validate(small).ok


@pytest.mark.parametrize("name", ["small", "three-codings", "optional-fields-left-out"])
def test_a_mapping_is_not_changed(name: str) -> None:
    """The caller's object stays as it was."""
    value = json.loads((Path(__file__).parent / "examples" / "valid" / f"{name}.json").read_bytes())
    before = json.dumps(value)
    validate(value)
    assert json.dumps(value) == before


def test_findings_on_a_mapping_come_in_the_order_of_its_keys(small: dict[str, Any]) -> None:
    """As they would from the text."""
    small["codings"][0]["acts"][1]["actors"] = []
    small["codings"][0]["mentions"][3]["span"]["exact"] = "Minister!"
    small["units"][1]["start"] = "23"
    small["titel"] = small.pop("title")
    told = [finding.pointer for finding in validate(small).findings]
    assert told == [finding.pointer for finding in validate(json.dumps(small).encode()).findings]
    assert len(told) == 4


@pytest.mark.parametrize(
    "value",
    [
        {1: 2, None: 3, "schema_version": "1.0"},
        {"units": ({},), "title": b"x", "date": {1, 2}},
        {"units": [{"start": 10**5000}]},
        {"source": {"retrieved": float("nan")}, "text": object()},
    ],
)
def test_a_mapping_that_is_no_json_is_told_and_not_raised(value: dict[Any, Any]) -> None:
    """Keys and values that only Python has."""
    assert not validate(value).ok


@pytest.mark.parametrize("path", ["a\0b.json", "a\0b.jsonl", "a" * 5000, "a" * 5000 + ".jsonl", "a" * 5000 + ".zip"])
def test_a_path_that_no_system_has_is_a_finding(path: str) -> None:
    """A null character, a name without measure."""
    assert codes(path) == ["JSC101"]


def test_the_first_day_of_the_calendar_is_a_day(small: dict[str, Any]) -> None:
    """There is none before it to compare with."""
    small["meeting"]["start"] = "0001-01-01"
    assert validate(small).findings == ()


def test_a_statement_belongs_to_its_package_from_wherever_it_is_named(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its bare name in its own folder, too."""
    (path,) = (package / "statements").iterdir()
    for folder in (package.parent, package, package / "statements"):
        monkeypatch.chdir(folder)
        report = validate(path.relative_to(folder))
        assert (report.findings, report.not_checked) == ((), ())


class Watched(Folder):
    """A folder that notes with each file that is read whether Python looks for cycles meanwhile."""

    looking: list[bool]

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | Fault:
        """Return the bytes of a file, or the fault that stands in the way."""
        self.looking.append(gc.isenabled())
        return super().read(name, limit)


def test_no_cycles_are_looked_for_while_a_package_is_checked(package: Path) -> None:
    """With a register of 300,000 entities looking takes a third of the time; afterwards all is as before."""
    bundle = Watched(package)
    bundle.looking = []
    names = tuple(name for name in bundle.names() if name.startswith("statements/"))
    assert gc.isenabled()
    for piece in (Members(bundle=bundle, names=names), Whole(bundle=bundle)):
        assert check(piece).ok
        assert gc.isenabled()
    assert set(bundle.looking) == {False}
