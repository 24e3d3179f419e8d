"""Releases as they are published, read into text and blocks: plain text, Markdown, HTML, PDF, DOCX."""

from __future__ import annotations

from jscdata.drafting.readers.reading import FORMS, form_of, read_release

__all__ = ["FORMS", "form_of", "read_release"]
