"""The tables that the models make."""

from __future__ import annotations

from jscdata.model import Statement
from jscdata.model.shape import shape
from jscdata.tables import DERIVED, tables

NAMES = {
    *("statements", "statement_entities", "relations", "participants", "units", "entities", "entity_aliases"),
    *("entity_members", "mentions", "codings", "reliability", "acts", "act_spans", "act_entities", "act_topics"),
    "act_precision",
}


def test_the_tables_are_these() -> None:
    """Their names are part of the data's contract."""
    assert set(tables()) == NAMES
    assert set(DERIVED) == {"act_states", "acts_flat", "codebook"}


def test_the_tables_of_no_single_statement_are_these() -> None:
    """What is written once for all statements, and not emptied where there are none."""
    shared = {name for name, table in {**tables(), **DERIVED}.items() if table.is_shared}
    assert shared == {"entities", "entity_aliases", "codebook"}


def test_no_column_stands_twice_and_keys_are_columns() -> None:
    """Keys and references name columns that are there and always filled."""
    known = {**tables(), **DERIVED}
    for table in known.values():
        names = [column.name for column in table.columns]
        filled = {column.name for column in table.columns if column.required}
        assert len(names) == len(set(names))
        assert set(table.key) <= filled
        for columns, target, fields in table.references:
            assert set(columns) <= filled
            assert set(fields) <= {column.name for column in known[target].columns}


def test_every_column_is_described() -> None:
    """Descriptions come from the models."""
    for table in {**tables(), **DERIVED}.values():
        for column in table.columns:
            assert column.description.endswith("."), (table.name, column.name)


def test_the_table_of_statements_has_no_text() -> None:
    """The text stands in the sources; meeting and source are laid flat."""
    names = [column.name for column in tables()["statements"].columns]
    assert names[0] == "statement_id"
    assert "text" not in names
    assert {"meeting_name", "source_sha256", "binding_status"} <= set(names)


def test_every_field_of_a_statement_has_a_place() -> None:
    """A column or a table bears its name, or a marker says where it is."""
    columns = {column.name for column in tables()["statements"].columns}
    for field in shape(Statement):
        placed = field.in_table.table if field.in_table else field.name
        prefixed = any(name.startswith(f"{field.name}_") for name in columns)
        assert placed in tables() or field.name in columns or prefixed or field.name in ("id", "text")


def test_act_spans_hold_what_several_fields_share() -> None:
    """Verb, words, objects and conditions are told apart by role."""
    table = tables()["act_spans"]
    assert table.key == ("statement_id", "coding_id", "act_id", "role", "position")
    assert [column.name for column in table.columns if not column.required] == ["topic"]
