"""Statements in other forms: as a page for a terminal, as a citation."""

from jscdata.exporting.citation import CITATION_FORMS, cite
from jscdata.exporting.terminal import statement_as_text

__all__ = ["CITATION_FORMS", "cite", "statement_as_text"]
