"""Findings on a statement told by the cells of the tables."""

from __future__ import annotations

from jscdata.findings import Finding, Report
from jscdata.importing.restoring import Cell, RestoredFile
from jscdata.importing.telling import Telling
from jscdata.rules.tables import ReadTable
from jscdata.tables import tables
from tests.counting_work import Job, assert_linear


def read(name: str, rows: dict[int, dict[str, str]]) -> ReadTable:
    return ReadTable(table=tables()[name], path=f"{name}.csv", rows=rows, doubted=())


def test_a_finding_is_told_without_going_through_the_units() -> None:
    """However many there are, in its statement and in the others of the package."""

    def made(number: int) -> Job:
        mentions = {row: {"statement_id": "x", "unit_id": f"p{row}", "exact": "2–2"} for row in range(number)}
        units = {row: {"statement_id": "x", "unit_id": f"p{row}", "text": "a 2-2"} for row in range(number)}
        file = RestoredFile(
            name="statements/x.json",
            value={"units": [{"id": row["unit_id"], "text": row["text"]} for row in units.values()]},
            cells={f"/{row}": Cell(table="mentions", row=row, column="exact") for row in mentions},
        )
        known = {"mentions": read("mentions", mentions), "units": read("units", units)}
        report = Report(findings=tuple(Finding(code="JSC504", message="", pointer=f"/{row}") for row in mentions))
        told = Telling(file, known, "x.txt").told(report).findings
        assert all((found.hint or "").startswith("Quotation marks, dashes and blanks") for found in told)
        return lambda: Telling(file, known, "x.txt").told(report)

    assert_linear(made, 200)
