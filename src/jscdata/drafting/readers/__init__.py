"""Releases as they are published, read into text and blocks: plain text, Markdown, HTML, PDF, DOCX."""

from __future__ import annotations

from jscdata.drafting.readers.reading import FORMS, read_release

__all__ = ["FORMS", "read_release"]
