"""Versions told in several places are the same."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from jscdata.shipped import data_version, descriptor
from jscdata.versions import LIBRARY, SCHEMA

ROOT = Path(__file__).parents[2]


def newest(section: str) -> str:
    """Return the newest version of a section of the changelog."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    part = text.partition(f"## {section}\n")[2]
    found = re.search(r"### (\S+) \(\d{4}-\d{2}-\d{2}\)", part)
    assert found
    return found[1]


def test_the_changelog_knows_the_versions() -> None:
    """Library, schema and data each have a section, the newest version first."""
    assert newest("Library") == LIBRARY
    assert newest("Schema") == SCHEMA
    assert newest("Data") == data_version()


def test_the_citation_file_tells_the_version_of_the_data_and_of_the_library() -> None:
    """It is kept by hand: the data set is what is cited, and the library a reference of it."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    known = descriptor()
    assert (cited["type"], cited["version"]) == ("dataset", known["version"])
    assert (cited["title"], str(cited["date-released"])) == (known["title"], known["created"][:10])
    assert cited["license"] == known["licenses"][0]["name"]
    assert [found["version"] for found in cited["references"] if found["type"] == "software"] == [LIBRARY]


def test_the_data_card_tells_and_cites_the_version_of_the_data() -> None:
    """Who cites the data as the card says names the version that lies beside it."""
    card = (ROOT / "datapackage" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\b[Vv]ersion (\d+\.\d+\.\d+)\b", card)) == {data_version()}
