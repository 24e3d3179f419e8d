"""A corpus: what it is made of, how its statements are found, and those that are not served."""

from __future__ import annotations

import json
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import jscdata
from jscdata import InvalidStatementError
from jscdata.checking import read_record
from tests.conftest import STATEMENT_ID

pytestmark = pytest.mark.usefixtures("only_the_fact_sheet")


def test_the_corpus_without_a_path_is_what_travels_with_jscdata() -> None:
    """Here one statement, found by its id."""
    corpus = jscdata.corpus()
    assert (len(corpus), corpus.ids, repr(corpus)) == (1, (STATEMENT_ID,), "<Corpus of 1 statement>")
    assert corpus.statement(STATEMENT_ID) == jscdata.load(STATEMENT_ID)
    assert list(corpus) == [jscdata.load(STATEMENT_ID)]


def as_archive(package: Path) -> Path:
    with zipfile.ZipFile(package.with_suffix(".zip"), "w") as archive:
        for path in package.rglob("*"):
            archive.write(path, path.relative_to(package).as_posix())
    return package.with_suffix(".zip")


@pytest.mark.parametrize(
    "path_of",
    [
        lambda package: package,
        lambda package: package / "datapackage.json",
        as_archive,
        lambda package: package / "statements",
        lambda package: package / "statements" / f"{STATEMENT_ID}.json",
    ],
    ids=["package", "descriptor", "archive", "folder", "file"],
)
def test_every_kind_of_path_is_a_corpus(package: Path, path_of: Callable[[Path], Path]) -> None:
    """The same statement, acts and tables."""
    corpus = jscdata.corpus(path_of(package))
    assert corpus.ids == (STATEMENT_ID,)
    assert len(list(corpus.acts())) == 21
    assert len(list(corpus.table("mentions"))) == 98


def test_lines_are_found_by_their_ids(lines: Path, many: list[dict[str, Any]]) -> None:
    """Each is read from its own place in the file."""
    corpus = jscdata.corpus(lines)
    assert corpus.ids == ("x-2001", "x-2003", "x-2004")
    for value in reversed(many):
        assert corpus.statement(value["id"]) == jscdata.Statement.model_validate(value)


@pytest.mark.parametrize("name", ["many.jsonl", "x.json"])
def test_a_corpus_is_found_from_another_folder(
    lines: Path, small: dict[str, Any], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path counts from the folder in which its ids were read, and is told as it was given."""
    (lines.parent / "x.json").write_text(json.dumps(small), encoding="utf-8")
    monkeypatch.chdir(lines.parent)
    corpus = jscdata.corpus(name)
    wanted = corpus.ids[-1]
    monkeypatch.chdir("/")
    assert corpus.statement(wanted).id == wanted


@pytest.mark.parametrize("name", ["many.jsonl", "x.json"])
def test_a_file_that_is_gone_is_told(lines: Path, small: dict[str, Any], name: str) -> None:
    """With its path, as what cannot be read elsewhere."""
    path = lines.with_name(name)
    if name == "x.json":
        path.write_text(json.dumps(small), encoding="utf-8")
    corpus = jscdata.corpus(path)
    wanted = corpus.ids[0]
    path.unlink()
    with pytest.raises(InvalidStatementError) as raised:
        corpus.statement(wanted)
    (finding,) = raised.value.report.findings
    assert (finding.code, finding.path, finding.line) == ("JSC101", str(path), 1)
    assert finding.message == "The file cannot be read: no such file or directory."


def test_an_id_behind_nested_values_is_found(tmp_path: Path, small: dict[str, Any]) -> None:
    """The first id in the line is that of a unit, and not taken for the statement's."""
    path = tmp_path / "odd.jsonl"
    path.write_text(json.dumps({"units": small.pop("units"), **small}) + "\n", encoding="utf-8")
    assert jscdata.corpus(path).ids == (small["id"],)


def test_a_statement_is_parsed_when_it_is_touched(
    lines: Path, many: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asking for one parses one, and asking again parses none."""
    parsed: list[str] = []

    def counting(data: bytes, *place: Any) -> Any:
        statement = read_record(data, *place)
        parsed.append(json.loads(data)["id"])
        return statement

    corpus = jscdata.corpus(lines)
    assert len(corpus) == 3
    monkeypatch.setattr("jscdata.holdings.read_record", counting)
    assert corpus.statement(many[1]["id"]) is corpus.statement(many[1]["id"])
    assert parsed == [many[1]["id"]]


def test_entities_join_across_statements(lines: Path) -> None:
    """By their ids: of the register in a package, of the statements elsewhere."""
    assert jscdata.corpus().entities["org:nato"].name == "North Atlantic Treaty Organization"
    assert list(jscdata.corpus(lines).entities) == [
        "group:ministers",
        "instrument:coast-treaty",
        "state:ISL",
        "state:NOR",
    ]


@pytest.fixture
def broken(lines: Path) -> Path:
    """Return the three lines with the second one spoilt."""
    words = lines.read_text(encoding="utf-8").split("\n\n")
    words[1] = words[1].replace('"2003-06-01"', '"2003-06-31"')
    lines.write_text("\n\n".join(words), encoding="utf-8")
    return lines


def test_a_broken_statement_stops_with_its_place(broken: Path) -> None:
    """The line is told, and what is wrong there."""
    with pytest.raises(InvalidStatementError) as raised:
        list(jscdata.corpus(broken))
    (finding,) = raised.value.report.findings
    assert (finding.code, finding.path, finding.line) == ("JSC204", str(broken), 3)


def test_broken_statements_are_passed_over_when_that_is_asked(broken: Path) -> None:
    """The rest is served, and what was skipped is kept with its report."""
    corpus = jscdata.corpus(broken, skip_invalid=True)
    assert [statement.id for statement in corpus] == ["x-2001", "x-2004"]
    assert [statement.id for statement in corpus] == ["x-2001", "x-2004"]
    assert {key: report.counts for key, report in corpus.skipped.items()} == {"x-2003": {"JSC204": 1}}
    assert [corpus.readable(key) is None for key in corpus.ids] == [False, True, False]
    with pytest.raises(InvalidStatementError):
        jscdata.corpus(broken).readable("x-2003")


@pytest.mark.parametrize(("name", "code"), [("absent", "JSC101"), ("absent.zip", "JSC101"), ("empty", "JSC102")])
def test_where_no_corpus_is_the_reason_is_told(tmp_path: Path, name: str, code: str) -> None:
    """A path that does not exist, a folder with nothing in it."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(InvalidStatementError) as raised:
        jscdata.corpus(tmp_path / name)
    assert [finding.code for finding in raised.value.report.findings] == [code]


def test_a_package_whose_register_is_broken_says_so(package: Path) -> None:
    """Where entities are asked for."""
    (package / "entities.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InvalidStatementError) as raised:
        jscdata.corpus(package).acts(partner="org:nato")
    assert raised.value.report.findings[0].path.endswith("entities.json")


@pytest.fixture
def twice(lines: Path, many: list[dict[str, Any]]) -> Path:
    """Return four lines, of which the last has the id of the first."""
    lines.write_text(lines.read_text(encoding="utf-8") + json.dumps(many[0]) + "\n", encoding="utf-8")
    return lines


def test_an_id_that_is_told_twice_is_never_dropped(twice: Path) -> None:
    """The later statement is told with its place and that of the first."""
    with pytest.raises(InvalidStatementError) as raised:
        list(jscdata.corpus(twice))
    (finding,) = raised.value.report.findings
    assert (finding.code, finding.line) == ("JSC401", 6)
    assert finding.message == f"The id 'x-2001' is that of an earlier statement, at {twice}:1."
    corpus = jscdata.corpus(twice, skip_invalid=True)
    assert [statement.id for statement in corpus] == ["x-2001", "x-2003", "x-2004"]
    assert [report.counts for report in corpus.skipped.values()] == [{"JSC401": 1}]


def test_a_record_of_another_schema_is_refused(lines: Path) -> None:
    """Its fields may mean something else."""
    lines.write_text(lines.read_text(encoding="utf-8").replace('"1.0"', '"9.0"', 1), encoding="utf-8")
    with pytest.raises(InvalidStatementError, match="JSC206"):
        list(jscdata.corpus(lines))


def test_the_table_of_entities_holds_those_of_the_statements_without_a_register(lines: Path) -> None:
    """As many as the corpus knows."""
    corpus = jscdata.corpus(lines)
    assert [row["entity_id"] for row in corpus.table("entities")] == list(corpus.entities)


def test_what_is_in_a_corpus(lines: Path, many: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """An id, for which nothing is parsed, and a record that is equal to the one with its id; nothing else."""
    corpus, record = jscdata.corpus(lines), jscdata.Statement.model_validate(many[0])
    assert record in corpus
    assert record.model_copy(update={"title": "Another"}) not in corpus
    assert record.model_copy(update={"id": "absent"}) not in corpus
    monkeypatch.setattr("jscdata.holdings.read_record", None)
    assert many[1]["id"] in corpus
    assert "absent" not in corpus
    assert 7 not in corpus


def test_a_record_that_cannot_be_read_is_not_the_same(lines: Path, many: list[dict[str, Any]]) -> None:
    """Its id is there all the same."""
    record = jscdata.Statement.model_validate(many[0])
    lines.write_text(json.dumps(many[0] | {"date": "2001-02-30"}) + "\n", encoding="utf-8")
    corpus = jscdata.corpus(lines)
    assert record not in corpus
    assert record.id in corpus


@pytest.mark.parametrize("emptied", ["package", "archive", "lines", "folder of lines"])
def test_a_corpus_without_a_statement_says_so(package: Path, lines: Path, emptied: str) -> None:
    """It is never an empty answer."""
    if emptied in ("package", "archive"):
        (package / "statements" / f"{STATEMENT_ID}.json").unlink()
    else:
        lines.write_text("\n", encoding="utf-8")
    path = {"package": package, "lines": lines, "folder of lines": lines.parent}.get(emptied) or as_archive(package)
    with pytest.raises(InvalidStatementError, match=r"JSC10[23]"):
        len(jscdata.corpus(path))


def test_an_archive_of_something_else_is_no_corpus(lines: Path) -> None:
    """As validation says, too."""
    with zipfile.ZipFile(lines.with_suffix(".zip"), "w") as archive:
        archive.write(lines, lines.name)
    with pytest.raises(InvalidStatementError, match="JSC102"):
        jscdata.corpus(lines.with_suffix(".zip"))


def test_a_record_with_a_key_told_twice_is_refused(lines: Path) -> None:
    """Nobody knows which of the two is meant, and neither is dropped."""
    words = lines.read_text(encoding="utf-8")
    lines.write_text(words.replace('"date":', '"date": "1999-01-01", "date":', 1), encoding="utf-8")
    with pytest.raises(InvalidStatementError, match="JSC108"):
        list(jscdata.corpus(lines))


def test_a_corpus_takes_the_files_that_validation_takes(lines: Path, many: list[dict[str, Any]]) -> None:
    """Endings in capitals, too; what is no file is told, and not waited for."""
    lines.rename(lines.with_name("MANY.JSONL"))
    (lines.parent / "folder.json").mkdir()
    with pytest.raises(InvalidStatementError, match="JSC101"):
        list(jscdata.corpus(lines.parent))
    corpus = jscdata.corpus(lines.parent, skip_invalid=True)
    assert [statement.id for statement in corpus] == [value["id"] for value in many]
    assert jscdata.corpus(lines.with_name("MANY.JSONL")).ids == corpus.ids[:3]


def test_a_package_in_an_archive_may_end_in_capitals(package: Path) -> None:
    """As Windows likes to have it."""
    assert jscdata.corpus(as_archive(package).rename(package.parent / "PACKAGE.ZIP")).ids == (STATEMENT_ID,)


def test_a_corpus_and_its_tables_cross_to_another_process(lines: Path) -> None:
    """So that any executor can work on them."""
    corpus = jscdata.corpus(lines)
    for made in (corpus.table("acts"), pickle.loads(pickle.dumps(corpus)).table("acts")):  # noqa: S301 - made right here.
        again = pickle.loads(pickle.dumps(made))  # noqa: S301 - as above.
        assert list(again) == list(corpus.table("acts"))
