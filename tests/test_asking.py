"""What can be asked of a corpus, and what is told of a question that has no answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import jscdata
from jscdata import InvalidArgumentError, UnknownIdError
from tests.conftest import STATEMENT_ID

pytestmark = pytest.mark.usefixtures("only_the_fact_sheet")


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


def test_a_layer_that_is_there_is_not_called_unknown() -> None:
    """Where the days that are asked for have no statement, there is none to be found."""
    assert list(jscdata.corpus().acts(coding="c1", since="2030-01-01")) == []
