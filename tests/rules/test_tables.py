"""A package that holds tables and no statements: the tables are checked by themselves."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from jscdata import Finding, validate
from jscdata.cli import main
from jscdata.findings import MAX_FAULTS
from jscdata.rules.tables import check_cells
from jscdata.tables import tables
from tests.counting_work import Job, assert_linear


@pytest.fixture
def alone(package: Path) -> Path:
    """Return a copy of the package without its statements, and without their resources."""
    shutil.rmtree(package / "statements")
    file = package / "datapackage.json"
    descriptor = json.loads(file.read_bytes())
    descriptor["resources"] = [
        found for found in descriptor["resources"] if not found["path"].startswith("statements/")
    ]
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n")
    return package


def spoil(folder: Path, table: str, change: Callable[[list[str]], None]) -> list[Finding]:
    """Change the lines of a table, and return the findings."""
    file = folder / "tables" / f"{table}.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    change(lines)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return list(validate(folder).findings)


def replaced(line: int, old: str, new: str) -> Callable[[list[str]], None]:
    def change(lines: list[str]) -> None:
        assert old in lines[line]
        lines[line] = lines[line].replace(old, new, 1)

    return change


def test_sound_tables_without_statements_have_no_finding(alone: Path) -> None:
    """They are what the models make; what needs statements is told as not checked, with the way to have it checked."""
    report = validate(alone)
    assert report.findings == ()
    layers, rebuild = report.not_checked
    assert (layers.rule, rebuild.rule) == ("layers 4 to 6", "JSC705")
    assert "Run 'jscdata import --check'" in layers.because
    assert rebuild.because == "The package holds no statement to build the tables from."


def test_files_and_resources_are_held_against_each_other_without_statements(alone: Path) -> None:
    """Hashes, sizes, files that are missing and files that belong to nothing, each once."""
    (alone / "tables" / "act_states.csv").write_bytes(b"statement_id\n")
    (alone / "tables" / "acts_flat.csv").unlink()
    (alone / "tables" / "notes.csv").write_bytes(b"a\n")
    (alone / "statements").mkdir()
    (alone / "statements" / "notes.txt").write_bytes(b"a\n")
    findings = validate(alone).findings
    assert [finding.code for finding in findings] == ["JSC704", "JSC703", "JSC706", "JSC706"]
    assert ["act_states" in findings[0].message, "acts_flat" in findings[1].message] == [True, True]


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("JSC703", lambda folder: (folder / "tables" / "acts_flat.csv").unlink()),
        ("JSC704", lambda folder: edit_text(folder / "datapackage.json", '"bytes": ', '"bytes": 1')),
        ("JSC710", lambda folder: edit_text(folder / "datapackage.json", "What the speakers do", "What speakers do")),
    ],
)
def test_what_a_finding_without_statements_advises_to_do_mends_it(
    alone: Path, code: str, change: Callable[[Path], object]
) -> None:
    """Building alone is refused there, since it would empty the tables."""
    change(alone)
    findings = validate(alone).findings
    assert {finding.code for finding in findings} == {code}
    assert all("'jscdata import'" in str(finding.hint) for finding in findings)
    assert [main(["import", str(alone)]), main(["build", str(alone)])] == [0, 0]
    assert validate(alone).findings == ()


def edit_text(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8", newline="\n")


def test_a_missing_table_of_records_is_to_be_restored(alone: Path) -> None:
    """Nothing else holds its rows."""
    (alone / "tables" / "units.csv").unlink()
    (finding,) = validate(alone).findings
    assert (finding.code, finding.hint) == (
        "JSC703",
        "Restore the file; there is no statement of which it could be built.",
    )


def test_a_faulty_table_is_not_also_told_to_have_another_hash(alone: Path) -> None:
    """One fault is one finding."""
    findings = spoil(alone, "acts", replaced(1, ",commit,", ",comit,"))
    assert [finding.code for finding in findings] == ["JSC714"]


def test_what_a_faulty_table_says_of_sources_is_not_held_against_the_descriptor(alone: Path) -> None:
    """The finding on the table is all that is told."""
    findings = spoil(alone, "statements", lambda lines: lines.__setitem__(1, "x," + lines[1]))
    assert [finding.code for finding in findings if "datapackage.json" in finding.path] == []
    assert "JSC714" in {finding.code for finding in findings}


def test_without_a_sound_descriptor_what_rests_on_it_is_told_as_not_checked(alone: Path) -> None:
    """The tables are checked all the same."""
    (alone / "datapackage.json").write_bytes(b"{}\n")
    findings = spoil(alone, "acts", replaced(1, ",commit,", ",comit,"))
    assert {finding.code for finding in findings} == {"JSC701", "JSC714"}
    rules = ["layers 4 to 6", "JSC704", "JSC705", "JSC706", "JSC710"]
    assert [found.rule for found in validate(alone).not_checked] == rules


def test_a_row_with_a_comma_in_a_cell_is_one_finding(alone: Path) -> None:
    """What stands in the columns behind it is not compared with other tables."""
    findings = spoil(alone, "mentions", lambda lines: lines.append(f"{lines[1]},x".replace(",", ",x,", 1)))
    assert [finding.code for finding in findings] == ["JSC714"]


Case = tuple[str, str, str, Callable[[list[str]], None], int | None, str | None]
"""What is spoilt, the code, the table, the change, and row and field of the finding."""

CASES: list[Case] = [
    ("a column that strays", "JSC713", "mentions", replaced(0, "exact", "exakt"), 0, "exakt"),
    ("a code that is none", "JSC714", "acts", replaced(1, ",commit,", ",comit,"), 1, "act_type"),
    ("a number with an underscore", "JSC714", "codings", replaced(1, "2026-11-23", "2026-1_1-23"), 1, "date"),
    ("a day that does not exist", "JSC714", "statements", replaced(1, "2024-07-28,", "2024-07-32,"), 1, "date"),
    (
        "a missing required cell",
        "JSC714",
        "acts",
        replaced(2, "us-jp-scc-2024-07-28-fact-sheet", ""),
        2,
        "statement_id",
    ),
    ("a row twice", "JSC715", "act_topics", lambda lines: lines.append(lines[-1]), 50, "position"),
    ("a row of nothing", "JSC716", "act_topics", replaced(1, ",a1,", ",a99,"), 1, "act_id"),
    ("an entity that is not there", "JSC716", "mentions", replaced(1, "forum:", "forum:x-"), 1, "entity_id"),
    ("a role that is none", "JSC714", "act_spans", replaced(1, ",verb,", ",verbs,"), 1, "role"),
    (
        "a cell that no row of the role has",
        "JSC714",
        "act_entities",
        replaced(1, "n-lloyd,", "n-lloyd,V"),
        1,
        "article",
    ),
    ("a number without end", "JSC714", "units", replaced(1, ",14,", f",{'1' * 5000},"), 1, "end"),
    ("too few cells", "JSC714", "relations", lambda lines: lines.append("x,2"), 2, None),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_fault_in_a_table_has_its_row_and_field(alone: Path, case: Case) -> None:
    """The first finding is on the spoilt place, and what to do is said."""
    _, code, table, change, row, field = case
    first = spoil(alone, table, change)[0]
    assert (first.code, first.row, first.field) == (code, row, field)
    assert first.path == str(alone / "tables" / f"{table}.csv")
    assert first.hint


def test_each_missing_row_is_told_once(alone: Path) -> None:
    """Two of them are two findings, each at the first row that refers to it."""
    lines = (alone / "tables" / "acts.csv").read_text(encoding="utf-8").splitlines()
    rest = [line for line in lines if ",a3," not in line and ",a5," not in line]
    assert len(rest) == len(lines) - 2
    findings = spoil(alone, "acts", lambda found: found.__setitem__(slice(None), rest))
    missing = [finding for finding in findings if finding.code == "JSC716"]
    assert len(missing) == 2
    assert [", a3'" in missing[0].message, ", a5'" in missing[1].message] == [True, True]


def test_a_missing_row_of_another_kind_is_told_beside_a_repeated_key(alone: Path) -> None:
    """Only what one slip in the repeated key explains is left out."""

    def change(lines: list[str]) -> None:
        lines[2] = lines[2].replace(",a2,", ",a1,")

    (alone / "tables" / "act_topics.csv").write_bytes(
        (alone / "tables" / "act_topics.csv").read_bytes().replace(b",c1,a5,", b",c9,a5,")
    )
    findings = spoil(alone, "acts", change)
    assert [(found.code, found.field) for found in findings if found.code in ("JSC715", "JSC716")] == [
        ("JSC715", "act_id"),
        ("JSC716", "act_id"),
    ]
    assert "c9, a5" in findings[1].message


def test_what_a_repeated_key_may_explain_is_told_as_not_checked(alone: Path) -> None:
    """A missing row may be the one that has the key of another; a row pasted word for word is no other."""

    def change(lines: list[str]) -> None:
        at = next(number for number, line in enumerate(lines) if line.startswith("state:JPN,"))
        lines[at] = lines[at].replace("state:JPN", "state:USA", 1)

    before = (alone / "tables" / "entities.csv").read_bytes()
    assert [found.code for found in spoil(alone, "entities", change)] == ["JSC715"]
    place = "tables/entities.csv: the row 'state:JPN'"
    assert [found.rule for found in validate(alone).not_checked if found.place == place] == ["JSC716"]
    (alone / "tables" / "entities.csv").write_bytes(before)

    def paste(lines: list[str]) -> None:
        lines[:] = [line for line in lines if not line.startswith("state:JPN,")]
        lines.append(lines[1])

    assert [found.code for found in spoil(alone, "entities", paste)] == ["JSC716", "JSC715"]


def test_a_nearby_code_and_column_are_suggested(alone: Path) -> None:
    """As for statements."""
    assert spoil(alone, "acts", replaced(1, ",commit,", ",comit,"))[0].hint == "Did you mean 'commit'?"
    (finding,) = (found for found in spoil(alone, "acts", replaced(0, "act_type", "act_typ")) if found.row == 0)
    assert (finding.field, finding.hint) == ("act_typ", "Did you mean 'act_type'?")


def test_a_missing_column_hides_no_fault_of_the_cells_that_are_there(alone: Path) -> None:
    """Of a row with a wrong role, too."""

    def change(lines: list[str]) -> None:
        lines[0] = lines[0].replace(",exact", ",words")
        lines[1] = lines[1].replace(",verb,", ",vreb,")

    findings = spoil(alone, "act_spans", change)
    assert [(found.code, found.row, found.field) for found in findings if found.row is not None] == [
        ("JSC713", 0, "words"),
        ("JSC713", 0, "exact"),
        ("JSC714", 1, "role"),
    ]


def test_a_column_is_told_once_however_often_it_stands_there() -> None:
    """One that is there too often, one that is unknown, and one that is missing are a finding each."""
    header = [column.name for column in tables()["acts"].columns if column.name != "novelty"]
    _, findings = check_cells(tables()["acts"], "acts.csv", [*header, "act_id", "xyz", "xyz"], [])
    assert [finding.message for finding in findings] == [
        "The column 'act_id' stands 2 times.",
        "The column 'xyz' is not one of this table.",
        "The column 'novelty' is missing.",
    ]


def test_no_more_columns_are_looked_at_than_are_told() -> None:
    """A header of nonsense is gone over once, whatever its length."""

    def made(number: int) -> Job:
        header = [f"x{index}" for index in range(number)]
        return lambda: check_cells(tables()["acts"], "acts.csv", header, [])

    assert_linear(made, 200)
    _, findings = check_cells(tables()["acts"], "acts.csv", [f"x{index}" for index in range(5 * MAX_FAULTS)], [])
    assert len(findings) == MAX_FAULTS + 1


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b'a,b\n3\n3,"4\n5\n', 3, "The row that begins on line 3 is not CSV: a quotation mark in it is not closed."),
        (b'a\n"x\ny"\n3,"4"5\n', 4, "The row that begins on line 4 is not CSV: on line 4, ',' expected after '\"'."),
        (b"a,b\n1,2\n\xc3\xa9,\xff\n", 3, "The table is not UTF-8 on line 3."),
    ],
)
def test_what_keeps_a_table_from_being_read_has_its_line(alone: Path, data: bytes, line: int, message: str) -> None:
    """And it is said which of two things it is."""
    (alone / "tables" / "units.csv").write_bytes(data)
    (finding,) = (found for found in validate(alone).findings if found.code == "JSC714")
    assert (finding.line, finding.message) == (line, message)


def test_a_missing_table_hides_no_other_fault(alone: Path) -> None:
    """What refers to it cannot be checked; the rest is."""
    (alone / "tables" / "entities.csv").unlink()
    findings = spoil(alone, "acts", replaced(1, ",commit,", ",comit,"))
    assert {finding.code for finding in findings} == {"JSC703", "JSC714"}


@pytest.mark.parametrize("data", [b"\xff\xfe", b'a,"b\n', b""])
def test_what_is_no_table_is_a_finding(alone: Path, data: bytes) -> None:
    """Neither bytes that are not UTF-8 nor an open quotation mark is an exception."""
    (alone / "tables" / "units.csv").write_bytes(data)
    found = {finding.code for finding in validate(alone).findings if finding.path.endswith("units.csv")}
    assert found in ({"JSC714"}, {"JSC713"})


@pytest.mark.parametrize("row", ["," * (len(tables()["acts"].columns) - 1), "a,b"], ids=["empty cells", "two cells"])
def test_findings_on_one_table_are_bounded_and_that_is_told(alone: Path, row: str) -> None:
    """A table of nonsense does not flood a report; its cells and its keys are one document."""
    findings = spoil(alone, "acts", lambda lines: lines.extend([row] * 2 * MAX_FAULTS))
    assert sum(finding.path.endswith("acts.csv") for finding in findings) == MAX_FAULTS
    assert validate(alone).truncated


def test_of_a_table_of_nonsense_no_more_rows_are_read_than_are_told(alone: Path) -> None:
    """So it takes no memory, and a row that was not read is not missed where another table refers to it."""
    findings = spoil(alone, "acts", lambda lines: lines.__setitem__(slice(1, 1), ["a,b"] * 2 * MAX_FAULTS))
    assert {finding.code for finding in findings if not finding.path.endswith("datapackage.json")} == {"JSC714"}
    lines = ((number, ["a", "b"]) for number in count(1))
    read, told = check_cells(tables()["acts"], "acts.csv", [c.name for c in tables()["acts"].columns], lines)
    assert read is not None
    assert read.is_cut
    assert len(read.rows) == len(told) == MAX_FAULTS + 1


def test_as_many_findings_as_are_told_are_not_cut(alone: Path) -> None:
    """Exactly the greatest number is all there is."""
    findings = spoil(alone, "act_topics", lambda lines: lines.extend([lines[-1]] * MAX_FAULTS))
    assert len(findings) == MAX_FAULTS
    assert not validate(alone).truncated
