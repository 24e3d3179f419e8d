"""A corpus and what can be asked of it."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import jscdata
from jscdata import InvalidArgumentError, InvalidStatementError, UnknownIdError
from jscdata.checking import read_record
from tests.conftest import STATEMENT_ID

pytestmark = pytest.mark.usefixtures("only_the_fact_sheet")


@pytest.fixture
def many(small: dict[str, Any]) -> list[dict[str, Any]]:
    """Return three statements of three years, one of them of a series."""
    found = []
    for number, year in enumerate((2001, 2003, 2004)):
        value = json.loads(json.dumps(small))
        value["id"], value["date"] = f"x-{year}", f"{year}-06-01"
        value["meeting"]["series"] = "lighthouses" if number else None
        found.append(value)
    return found


@pytest.fixture
def lines(many: list[dict[str, Any]], tmp_path: Path) -> Path:
    """Return the three as JSON Lines, with blank lines between."""
    path = tmp_path / "many.jsonl"
    path.write_text("\n\n".join(json.dumps(value) for value in many) + "\n", encoding="utf-8")
    return path


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


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["x-2001", "x-2003", "x-2004"]),
        ({"series": "lighthouses"}, ["x-2003", "x-2004"]),
        ({"since": "2003-06-01"}, ["x-2003", "x-2004"]),
        ({"until": "2003-06-01"}, ["x-2001", "x-2003"]),
        ({"series": "lighthouses", "since": "2003-06-02", "until": "2004-12-31"}, ["x-2004"]),
    ],
)
def test_statements_by_series_and_days(lines: Path, asked: dict[str, str], found: list[str]) -> None:
    """Both ends of a span are included."""
    assert [statement.id for statement in jscdata.corpus(lines).statements(**asked)] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"partner": "KOR"}, ["a17"]),
        ({"partner": "org:nato"}, ["a21"]),
        ({"act_type": "commit", "actor": "USA"}, ["a1", "a9", "a17", "a18"]),
        ({"act_type": "decide", "time": "future"}, ["a4", "a5"]),
        ({"topic": "command_and_control", "actor": "JPN", "novelty": "new"}, ["a5"]),
        ({"speaker": "USA", "act_type": "welcome", "coding": "c1"}, ["a8", "a12", "a13", "a21"]),
    ],
)
def test_acts_by_codes_and_states(asked: dict[str, str], found: list[str]) -> None:
    """All that is asked holds of what is found; states are found behind groups, persons and bodies."""
    acts = list(jscdata.corpus().acts(**asked))
    assert [act.act.id for act in acts] == found
    assert all(act.statement.id == STATEMENT_ID and act.words for act in acts)


def ask(make: Callable[[jscdata.Corpus], Iterator[object]]) -> Callable[[], object]:
    return lambda: list(make(jscdata.corpus()))


UNKNOWN: list[tuple[str, Callable[[], object]]] = [
    ("There is no code of act_types 'comit'. Did you mean 'commit'?", ask(lambda c: c.acts(act_type="comit"))),
    ("There is no code of topics 'spaces'. Did you mean 'space'?", ask(lambda c: c.acts(topic="spaces"))),
    ("There is no code of topics 'cyber'. Did you mean 'cyber_information'?", ask(lambda c: c.acts(topic="cyber"))),
    (
        "There is no code of topics 'nuclear'. 'jscdata describe topics' lists them.",
        ask(lambda c: c.acts(topic="nuclear")),
    ),
    ("There is no state 'KRO'. Did you mean 'KOR'?", ask(lambda c: c.acts(partner="KRO"))),
    ("There is no state 'kor'. Did you mean 'KOR'?", ask(lambda c: c.acts(partner="kor"))),
    ("There is no state 'Korea'. Did you mean 'KOR'?", ask(lambda c: c.acts(partner="Korea"))),
    ("There is no state 'NATO'. Did you mean 'org:nato'?", ask(lambda c: c.acts(partner="NATO"))),
    ("There is no state 'UK'. Did you mean 'GBR'?", ask(lambda c: c.acts(partner="UK"))),
    ("There is no state 'Iceland'. Did you mean 'ISL'?", ask(lambda c: c.acts(partner="Iceland"))),
    ("There is no entity 'Iceland'. Did you mean 'state:ISL'?", ask(lambda c: c.mentions(entity="Iceland"))),
    (
        "There is no state 'GER'. A state is told by its code of three letters in ISO 3166-1, such as 'KOR'.",
        ask(lambda c: c.acts(partner="GER")),
    ),
    ("There is no state 'chn'. Did you mean 'CHN'?", ask(lambda c: c.acts(partner="chn"))),
    ("There is no state 'United States'. Did you mean 'USA'?", ask(lambda c: c.acts(partner="United States"))),
    (
        "There is no state 'ANT'. A state is told by its code of three letters in ISO 3166-1, such as 'KOR'.",
        ask(lambda c: c.acts(partner="ANT")),
    ),
    ("There is no entity 'state:chn'. Did you mean 'state:CHN'?", ask(lambda c: c.acts(partner="state:chn"))),
    ("There is no entity 'chn'. Did you mean 'state:CHN'?", ask(lambda c: c.mentions(entity="chn"))),
    ("There is no entity 'KOR'. Did you mean 'state:KOR'?", ask(lambda c: c.mentions(entity="KOR"))),
    ("There is no entity 'org:x'. The 'entities' of a corpus lists them.", ask(lambda c: c.acts(actor="org:x"))),
    ("There is no entity 'org:natto'. Did you mean 'org:nato'?", ask(lambda c: c.acts(against="org:natto"))),
    ("There is no entity 'org:natto'. Did you mean 'org:nato'?", ask(lambda c: c.mentions(entity="org:natto"))),
    ("There is no coding 'c2'. Known: 'c1'.", ask(lambda c: c.acts(coding="c2"))),
    ("There is no coding 'c2'. Known: 'c1'.", ask(lambda c: c.mentions(coding="c2"))),
    ("There is no series 'us-jp-sc'. Did you mean 'us-jp-scc'?", ask(lambda c: c.statements(series="us-jp-sc"))),
    ("There is no table 'actz'. Did you mean 'acts'?", lambda: jscdata.corpus().table("actz")),
    (
        f"There is no statement '{STATEMENT_ID}s'. Did you mean '{STATEMENT_ID}'?",
        lambda: jscdata.corpus().statement(f"{STATEMENT_ID}s"),
    ),
]


@pytest.mark.parametrize(("message", "call"), UNKNOWN, ids=[message[12:40] for message, _ in UNKNOWN])
def test_what_is_unknown_is_told_and_never_an_empty_answer(message: str, call: Callable[[], object]) -> None:
    """The nearest known one is named."""
    with pytest.raises(UnknownIdError) as raised:
        call()
    assert str(raised.value) == message


def test_of_a_few_entities_no_state_is_called_all_that_are_known(lines: Path) -> None:
    """All states of ISO 3166-1 are known, whatever the statements name."""
    with pytest.raises(UnknownIdError, match=r"A state is told by its code of three letters"):
        jscdata.corpus(lines).acts(partner="ANT")
    with pytest.raises(UnknownIdError, match=r"The 'entities' of a corpus lists them\.$"):
        jscdata.corpus(lines).acts(partner="org:x")


def test_a_state_that_no_statement_names_has_no_acts() -> None:
    """So that a loop over a panel of states runs through; it is there, as a topic is that no act has."""
    corpus = jscdata.corpus()
    assert "state:CHN" not in corpus.entities
    assert list(corpus.acts(partner="CHN")) == list(corpus.acts(against="state:CHN")) == []
    assert list(corpus.mentions(entity="state:CHN")) == []
    assert list(corpus.acts(topic="energy")) == []


def test_for_a_state_no_statement_is_read_twice(lines: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entities of files are known only when all of them are read, and a state needs none of that."""
    monkeypatch.setattr(jscdata.Corpus, "entities", None)
    assert [found.act.id for found in jscdata.corpus(lines).acts(actor="NOR", act_type="report")] == ["a1"] * 3


def test_codes_are_checked_before_anything_is_read(tmp_path: Path) -> None:
    """The call itself raises, not the first step of the iteration."""
    path = tmp_path / "broken.jsonl"
    path.write_text("{\n", encoding="utf-8")
    with pytest.raises(UnknownIdError):
        jscdata.corpus(path).acts(act_type="comit")


def test_mentions_of_an_entity() -> None:
    """With the words, in the layer for readers."""
    mentions = list(jscdata.corpus().mentions(entity="org:nato"))
    assert repr(mentions) == f"[<CodedMention {STATEMENT_ID} c1: org:nato 'North Atlantic Treaty Organization (NATO)'>]"
    assert [found.mention.span.exact for found in mentions] == ["North Atlantic Treaty Organization (NATO)"]


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


@pytest.mark.parametrize("day", ["2024-7-28", "2024-02-30", 20240728])
def test_a_day_that_is_none_is_told(day: Any) -> None:
    """At once, with the argument and the form that is wanted; it is an error in a value, and no unknown id."""
    with pytest.raises(InvalidArgumentError) as raised:
        jscdata.corpus().acts(until=day)
    assert str(raised.value) == f"until is '{day}', and takes a date, or a real day written YYYY-MM-DD."
    assert isinstance(raised.value, ValueError)


NO_STRINGS: list[tuple[str, Callable[[jscdata.Corpus], object]]] = [
    ("partner is '['KOR']', and takes one code", lambda c: c.acts(partner=["KOR"])),  # type: ignore[arg-type]
    ("act_type is '['commit']', and takes one code", lambda c: c.acts(act_type=["commit"])),  # type: ignore[arg-type]
    ("topic is '7', and takes one code", lambda c: c.acts(topic=7)),  # type: ignore[arg-type]
    ("coding is '7', and takes one code", lambda c: c.acts(coding=7)),  # type: ignore[arg-type]
    ("series is '5', and takes one code", lambda c: c.acts(series=5)),  # type: ignore[arg-type]
    ("series is '5', and takes one code", lambda c: c.statements(series=5)),  # type: ignore[arg-type]
    ("entity is '{'state:KOR'}', and takes one code", lambda c: c.mentions(entity={"state:KOR"})),  # type: ignore[arg-type]
    ("coding is '7', and takes one code", lambda c: c.mentions(coding=7)),  # type: ignore[arg-type]
    ("name is 'None', and takes one name", lambda c: c.table(None)),  # type: ignore[arg-type]
    ("statement_id is 'None', and takes one id", lambda c: c.statement(None)),  # type: ignore[arg-type]
    ("statement_id is '[]', and takes one id", lambda c: c.statement([])),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("message", "call"), NO_STRINGS)
def test_what_is_no_string_is_told(message: str, call: Callable[[jscdata.Corpus], object]) -> None:
    """At once, with the argument and what it takes."""
    with pytest.raises(InvalidArgumentError) as raised:
        call(jscdata.corpus())
    assert str(raised.value) == f"{message} as a string."


def test_a_moment_stands_for_its_day() -> None:
    """As data frames tell days."""
    corpus = jscdata.corpus()
    assert [found.id for found in corpus.statements(since=dt.datetime(2024, 7, 28, 12, tzinfo=dt.UTC))] == [
        STATEMENT_ID
    ]
    assert list(corpus.statements(until=pd.Timestamp("2024-07-27"))) == []


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


def test_a_layer_that_is_there_is_not_called_unknown() -> None:
    """Where the days that are asked for have no statement, there is none to be found."""
    assert list(jscdata.corpus().acts(coding="c1", since="2030-01-01")) == []


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
