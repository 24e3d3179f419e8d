"""The records as tables, and back. All of it is compiled from the models."""

from jscdata.tables.comma import cell, lines_of, read_cells, write
from jscdata.tables.derived import DERIVED, derive
from jscdata.tables.layout import Column, Table, tables
from jscdata.tables.rows import (
    Assembled,
    Origin,
    Row,
    Tables,
    Value,
    assemble_register,
    assemble_statements,
    branches_of,
    to_tables,
)

__all__ = [
    "DERIVED",
    "Assembled",
    "Column",
    "Origin",
    "Row",
    "Table",
    "Tables",
    "Value",
    "assemble_register",
    "assemble_statements",
    "branches_of",
    "cell",
    "derive",
    "lines_of",
    "read_cells",
    "tables",
    "to_tables",
    "write",
]
