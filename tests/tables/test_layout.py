"""The tables that the models make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from jscdata.model import Statement
from jscdata.model.shape import shape
from jscdata.tables import DERIVED, tables
from jscdata.tables.layout import STATEMENTS, Branch, Layout

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


def branches(layout: Layout) -> Iterator[Branch]:
    for branch in layout.branches:
        yield branch
        yield from branches(branch.layout)


def test_a_column_that_roles_share_is_described_for_all_of_them() -> None:
    """What the field of one role says of it would be false in the rows of the others."""
    own: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for branch in branches(STATEMENTS):
        for column in branch.layout.columns if branch.role else ():
            own[branch.table, column.name].add(column.description)
    shared = {place for place, told in own.items() if len(told) > 1}
    assert shared == {("statement_entities", "entity_id"), ("act_entities", "entity_id")}
    for table, name in shared:
        (column,) = (column for column in tables()[table].columns if column.name == name)
        assert column.description == "Id of the entity that has this role."


@pytest.mark.parametrize("name", ["against", "against_states"])
def test_those_whom_an_act_is_against_have_words_of_their_own(name: str) -> None:
    """No role has that name in the plural."""
    (column,) = (column for column in DERIVED["acts_flat"].columns if column.name == name)
    assert "those whom it is against" in column.description
