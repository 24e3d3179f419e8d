"""Pages of a release, read with a look that no word of them is lost."""

from __future__ import annotations

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import Release
from jscdata.drafting.readers.html import read_html
from jscdata.drafting.sources import source_of


def read(page: str) -> Release:
    """Read a page and look that all its words are there, once, in their order."""
    release = read_html(page.encode())
    assert compare(release, source_of(page.encode(), "html")).first_difference is None
    return release
