"""Records: frozen, closed, strict; and what a statement gives its reader."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

import jscdata
from jscdata import Act, Span, Statement, UnknownIdError, model
from jscdata.model import Record, types
from tests.conftest import STATEMENT_ID


@pytest.mark.parametrize("name", [name for name in model.__all__ if name != "Record"])
def test_every_field_of_a_record_is_described(name: str) -> None:
    """Descriptions go into the JSON Schema and the tables."""
    record: type[Record] = getattr(model, name)
    for field in record.model_fields.values():
        assert (field.description or "").endswith("."), name


def test_a_record_cannot_be_changed() -> None:
    """Released data do not change under their reader."""
    span = Span(unit="p1", start=0, end=1, exact="a")
    with pytest.raises(ValidationError, match="frozen"):
        span.start = 5  # type: ignore[misc]


@pytest.mark.parametrize("changes", [{"start": "0"}, {"start": True}, {"start": 0.0}, {"exakt": "a"}, {"exact": ""}])
def test_a_record_takes_nothing_but_what_it_says(changes: dict[str, Any]) -> None:
    """No cast, no unknown field, no empty string."""
    with pytest.raises(ValidationError):
        Span.model_validate({"unit": "p1", "start": 0, "end": 1, "exact": "a", **changes})


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("EntityId", ["state:USA", "org:nato", "person:kihara-minoru"], ["state:usa", "USA", "org:NATO", "org:a--b"]),
        ("UnitId", ["p1", "s1.i2.1", "s1.s2.p10"], ["s0", "1", "s1.", "S1", "s1..p1"]),
        ("LocalId", ["a1", "c1-a2"], ["1a", "a_1", "-a"]),
        ("StatementId", ["us-jp-scc-2024-07-28-fact-sheet", "0"], ["US", "a--b", "a/b", "a" * 101]),
        ("FilePath", ["a.txt", "sources/x-y.html"], ["/a", "../a", "a/../b", "a//b", "a\\b", ".a", "a."]),
        ("LanguageTag", ["en", "zh-Hant", "pt-BR"], ["EN", "english", "en_US"]),
        ("Url", ["https://example.org/a?b=ü"], ["ftp://example.org", "https://a b", "javascript:x"]),
        ("Line", ["a", "a b", "“2+2”"], ["", " a", "a ", "a\nb", "a\tb", "\x9b"]),
        ("Text", ["a\n\tb", " "], ["", "a\r\n", "\x1b", "\x7f"]),
        ("Sha256", ["0" * 64], ["0" * 63, "A" * 64]),
        ("SchemaVersion", ["1.0", "10.12"], ["1", "01.0", "1.0.0", "v1.0"]),
    ],
)
def test_named_types(name: str, good: list[str], bad: list[str]) -> None:
    """What each takes and what it refuses."""
    adapter = TypeAdapter(getattr(types, name))
    for word in good:
        assert adapter.validate_python(word) == word
    for word in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(word)


def test_dates_are_written_in_one_way() -> None:
    """Nothing that pydantic would be kind enough to read as a date."""
    adapter = TypeAdapter(types.Date)
    day = dt.date(2024, 7, 28)
    assert adapter.validate_python("2024-07-28") == adapter.validate_python(day) == day
    later = dt.datetime(2024, 7, 28, tzinfo=dt.UTC)
    for value in ("2024-7-28", "1722124800", 1722124800, "2024-02-30", "2024-07-28T00:00", later, None):
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


def test_a_statement_is_written_and_read_alike() -> None:
    """JSON out of a record gives the equal record, ``$schema`` included."""
    statement = jscdata.load(STATEMENT_ID)
    text = statement.model_dump_json()
    assert Statement.model_validate_json(text) == statement
    assert '"$schema"' in text


def test_a_statement_finds_units_and_entities() -> None:
    """By id; an unknown one names the nearest."""
    statement = jscdata.load(STATEMENT_ID)
    assert statement.unit("s1.i1").text.startswith("The Ministers announced")
    assert statement.entity("org:nato").name == "North Atlantic Treaty Organization"
    with pytest.raises(UnknownIdError, match=r"Did you mean 's1\.i1'"):
        statement.unit("s1.i1x")


def test_the_words_of_an_act_are_read_off_its_spans() -> None:
    """They are no field: the schema does not know them."""
    act = next(act for act in jscdata.load(STATEMENT_ID).acts if len(act.spans) > 1)
    assert act.words.split(" … ") == [span.exact for span in act.spans]
    assert "words" not in Act.model_json_schema()["properties"]


def test_a_statement_prints_short() -> None:
    """Its text is not dumped into a console."""
    statement = jscdata.load(STATEMENT_ID)
    assert repr(statement) == str(statement) == f"<Statement {STATEMENT_ID}: 27 units, 21 acts>"


def test_a_layer_prints_short() -> None:
    """As its statement does."""
    coding = jscdata.load(STATEMENT_ID).codings[0]
    assert repr(coding) == str(coding) == "<Coding c1: 98 mentions, 21 acts>"


def test_readers_get_the_layer_that_has_come_farthest(small: dict[str, Any]) -> None:
    """Adjudicated before reviewed before single; a draft never."""
    coding = small["codings"][0]
    layers = [
        {**coding, "id": f"c{n}", "status": status} for n, status in enumerate(("draft", "single", "adjudicated"))
    ]

    def read(*codings: dict[str, Any]) -> Statement:
        return Statement.model_validate({**small, "codings": list(codings)})

    assert getattr(read(*layers).coding, "id", None) == "c2"
    assert getattr(read(*layers[:2]).coding, "id", None) == "c1"
    draft = read(layers[0])
    assert draft.coding is None
    assert draft.acts == ()
    assert draft.mentions == ()


def test_a_field_has_one_name_in_json(small: dict[str, Any]) -> None:
    """``$schema`` is not also read as ``schema_uri``, which the exported schema refuses."""
    with pytest.raises(ValidationError):
        Statement.model_validate({**small, "schema_uri": "x"})
    assert Statement.model_validate({**small, "$schema": "x"}).schema_uri == "x"
    assert [finding.code for finding in jscdata.validate({**small, "schema_uri": "x"}).findings] == ["JSC203"]


@pytest.mark.parametrize(
    ("method", "status", "expected"),
    [
        ("human", "draft", True),
        ("rule", "draft", True),
        ("rule", "single", True),
        ("rule", "reviewed", False),
        ("model", "single", False),
        ("human", "single", False),
    ],
)
def test_what_makes_a_layer_a_suggestion(small: dict[str, Any], method: str, status: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table.
    """Any draft, and what rules found and no person has read since."""
    small["codings"][0] |= {"method": method, "status": status}
    assert Statement.model_validate(small).codings[0].is_suggested is expected
