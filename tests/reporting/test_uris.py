"""Paths as URI references."""

from __future__ import annotations

import os
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.reporting.uris import path_as_uri


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.json", "a/b.json"),
        ("./a b.json", "a%20b.json"),
        ("../é#1?.json", "../%C3%A9%231%3F.json"),
        ("a:b.json", "a%3Ab.json"),
        ("100%.json", "100%25.json"),
        ("/a b/c:d.json", "file:///a%20b/c:d.json"),
        ("\udcff.json", "%FF.json"),
        ("\ud800.json", "%ED%A0%80.json"),
        ("", "%3Cinput%3E"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="The paths are those of POSIX.")
def test_a_path_becomes_a_reference(path: str, uri: str) -> None:
    """Relative stays relative, and no name is taken for a scheme, a query or a fragment."""
    assert path_as_uri(path) == uri


@pytest.mark.skipif(os.name == "nt", reason="The paths are those of POSIX.")
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_name_of_a_file_can_be_read_back(name: str) -> None:
    """The bytes of the path are in the reference, and nothing but a path is."""
    path = f"/x/{name.replace('/', '')}y"
    parts = urlsplit(path_as_uri(path))
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("file", "", "", "")
    assert unquote_to_bytes(parts.path) == path.encode()
