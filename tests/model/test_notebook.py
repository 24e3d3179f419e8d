"""A statement in a notebook."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import jscdata
from jscdata import Statement


class _Reader(HTMLParser):
    """Keeps the tags with their attributes, the visible text, and whether all tags were closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(value: dict[str, Any]) -> _Reader:
    html = Statement.model_validate(value)._repr_html_()
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def _hover(reader: _Reader, words: str) -> list[str]:
    return [title for _, attributes in reader.tags if words in (title := attributes.get("title") or "")]


def test_the_whole_text_of_the_shipped_statement_is_readable() -> None:
    """Without the small act types set above verbs, every unit stands there word for word."""
    statement = jscdata.load("us-jp-scc-2024-07-28-fact-sheet")
    bare = statement.model_copy(update={"codings": ()})._repr_html_()
    reader = _Reader()
    reader.feed(bare)
    for unit in statement.units:
        assert unit.text in reader.text


def test_nothing_is_loaded_and_nothing_runs() -> None:
    """The page has no script, style sheet, picture, link, event or address."""
    html = jscdata.load("us-jp-scc-2024-07-28-fact-sheet")._repr_html_()
    reader = _Reader()
    reader.feed(html)
    assert {tag for tag, _ in reader.tags} <= {"div", "h3", "p", "span", "sup", "b"}
    assert {name for _, attributes in reader.tags for name in attributes} <= {"style", "title"}
    assert "url(" not in html


def test_acts_are_coloured_and_tell_their_codes_on_hover(small: dict[str, Any]) -> None:
    """The words of an act bear its codes with the names of entities; its verb is bold with the type above."""
    small["codings"][0]["acts"][1]["counterparts"] = ["state:ISL"]
    small["codings"][0]["acts"][1]["novelty"] = "new"
    reader = _read(small)
    found = _hover(reader, "a2: commit")
    assert found[0].splitlines()[:8] == [
        "a2: commit",
        "speakers: Ministers of Norway and Iceland",
        "actors: Ministers of Norway and Iceland",
        "counterparts: Iceland",
        "instruments: Coast Treaty",
        "topics: maritime_security",
        "novelty: new",
        "time: future",
    ]
    styles = [a["style"] or "" for tag, a in reader.tags if tag == "span" and "a2: commit" in (a.get("title") or "")]
    assert all("background:rgba(46,160,67" in style for style in styles)
    assert sum("font-weight:bold" in style for style in styles) == 1
    assert "committedcommit" in reader.text


def test_mentions_are_underlined_and_tell_the_entity_on_hover(small: dict[str, Any]) -> None:
    """A name inside a longer name is underlined twice, and both entities are told."""
    reader = _read(small)
    nested = [a for _, a in reader.tags if (a.get("title") or "").count("names ") == 2]
    assert len(nested) == 2
    assert all("underline double" in (a["style"] or "") for a in nested)
    assert "names Norway (state:NOR)" in (nested[0]["title"] or "")
    single = [a for _, a in reader.tags if "names Coast Treaty (instrument:coast-treaty)" in (a.get("title") or "")]
    assert ["underline solid" in (a["style"] or "") for a in single] == [True]


def test_words_of_the_file_cannot_become_markup(small: dict[str, Any]) -> None:
    """Tags, quotation marks and characters that turn the direction round are shown, not obeyed."""
    evil = "<script>alert(\"x\")</script>\u202e & 'y'"
    small["title"] = evil
    small["units"][2]["text"] = evil
    small["units"][3]["marker"] = "<b>"
    small["entities"][3]["name"] = '"><img src=x>'
    small["codings"][0]["coder"] = "<i>"
    reader = _read(small)
    assert {tag for tag, _ in reader.tags} <= {"div", "h3", "p", "span", "sup", "b"}
    assert reader.text.count("<script>alert(\"x\")</script>\\u202e & 'y'") == 2
    assert '"><img src=x>' in "".join(_hover(reader, "img"))


def test_spans_without_their_words_are_counted_and_not_shown(small: dict[str, Any]) -> None:
    """A record that was not validated still has a page, and the page says what it leaves out."""
    act = small["codings"][0]["acts"][1]
    act["verb"]["unit"] = "p9"
    act["spans"][0]["end"] = 9999
    reader = _read(small)
    assert "2 spans do not hold the words at their place and are not shown." in reader.text
    assert _hover(reader, "a2: commit") == []
    assert "spans do not hold" not in _read({**small, "codings": []}).text


def test_without_a_finished_layer_the_text_stands_alone(small: dict[str, Any]) -> None:
    """A draft is never shown unasked, and the page says so."""
    small["codings"][0]["status"] = "draft"
    reader = _read(small)
    assert "No layer of codes is finished" in reader.text
    assert _hover(reader, "a2") == []


def test_layout_follows_the_kind_of_unit(small: dict[str, Any]) -> None:
    """Headings are bold, items indented by level with their marker, frames and datelines small."""
    small["units"][5]["level"] = 2
    reader = _read(small)
    styles = {
        (a["title"] or "").split(":")[0]: a["style"] or "" for tag, a in reader.tags if tag == "p" and "title" in a
    }
    assert "font-weight:bold" in styles["s1"]
    assert "font-size:90%" in styles["date1"]
    assert [styles[name].rpartition(" ")[2] for name in ("p1", "s1.i1", "s1.i2")] == ["0em", "1.5em", "3em"]
    assert "- The Ministers" in reader.text


def test_line_feeds_and_tabs_of_a_unit_are_blanks(small: dict[str, Any]) -> None:
    """A heading may run over lines."""
    small["units"][3]["text"] = "THE\nCOAST\tROAD"
    assert "THE COAST ROAD" in _read(small).text
