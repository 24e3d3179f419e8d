"""Links that lead out of a package: what lies outside is never read."""

from __future__ import annotations

from pathlib import Path

import pytest

from jscdata import validate
from jscdata.mending import mend_file
from tests.package_edits import (
    STATEMENT,
    edit,
    found_in,
)


def test_a_link_out_of_the_package_is_not_followed(package: Path, tmp_path: Path) -> None:
    """What lies outside is never read."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    try:
        (package / "sources" / "link.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("This system makes no symbolic links.")
    findings = found_in(package)
    assert {finding.code for finding in findings} >= {"JSC706"}
    assert "secret" not in "".join(finding.message for finding in findings)


def test_a_table_that_is_a_link_out_is_not_read_even_where_the_descriptor_does_not_name_it(
    package: Path, tmp_path: Path
) -> None:
    """Not a word of what lies outside is told."""
    table = package / "tables" / "acts.csv"
    table.unlink()
    (tmp_path / "outside.csv").write_text("SECRET,OUT\n", encoding="utf-8")
    try:
        table.symlink_to(tmp_path / "outside.csv")
    except OSError:
        pytest.skip("This system makes no symbolic links.")
    edit("datapackage.json", lambda d: d.update(resources=[r for r in d["resources"] if r["name"] != "acts"]))(package)
    findings = found_in(package)
    assert {finding.code for finding in findings} >= {"JSC703", "JSC706"}
    assert "SECRET" not in "".join(finding.message for finding in findings)


def test_a_statement_that_is_a_link_out_is_not_read_even_when_it_is_named(package: Path, tmp_path: Path) -> None:
    """Neither checked nor mended, and not a word of what lies outside is told."""
    statement, outside = package / STATEMENT, tmp_path / "outside"
    statement.unlink()
    outside.write_text('{"secret": 1}', encoding="utf-8")
    try:
        statement.symlink_to(outside)
    except OSError:
        pytest.skip("This system makes no symbolic links.")
    for report in (validate(statement), mend_file(statement).report):
        assert [finding.code for finding in report.findings] == ["JSC702"]
        assert all(finding.excerpt is None for finding in report.findings)
