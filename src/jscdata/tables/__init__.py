"""The records as tables, and back. All of it is compiled from the models."""

from jscdata.tables.comma import CsvWriter, NoCsv, cell, cells, lines_in, lines_of, read_cells, why_no_csv, write
from jscdata.tables.derived import DERIVED, derive, emit_codebook, emit_derived
from jscdata.tables.layout import Column, Table, tables
from jscdata.tables.rows import (
    Assembled,
    Origin,
    Row,
    Sink,
    Tables,
    Value,
    assemble_register,
    assemble_statements,
    branches_of,
    emit,
    emit_register,
    to_tables,
)

__all__ = [
    "DERIVED",
    "Assembled",
    "Column",
    "CsvWriter",
    "NoCsv",
    "Origin",
    "Row",
    "Sink",
    "Table",
    "Tables",
    "Value",
    "assemble_register",
    "assemble_statements",
    "branches_of",
    "cell",
    "cells",
    "derive",
    "emit",
    "emit_codebook",
    "emit_derived",
    "emit_register",
    "lines_in",
    "lines_of",
    "read_cells",
    "tables",
    "to_tables",
    "why_no_csv",
    "write",
]
