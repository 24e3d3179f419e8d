"""All characters of a page between its tags, and the words in its attributes that a browser shows."""

from __future__ import annotations

from collections.abc import Iterator

from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.markup import Markup
from jscdata.drafting.scanning import Token, attributes_of, scan
from jscdata.drafting.sources.piece import SEAM, Piece
from jscdata.drafting.sources.references import unescaped, unescaped_attribute

_IN_WORDS = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong
    sub sup time tt u var wbr""".split()  # noqa: SIM905 - a list is longer.
)
"""Elements that begin and end within words."""

_APART = frozenset(
    """address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()  # noqa: SIM905 - as above.
)
"""Elements that no word goes across."""

_SHOWN = frozenset({"alt", "label", "placeholder", "srcdoc"})
_WORDLESS = frozenset({"hidden", "checkbox", "radio", "file", "image", "color", "range"})


def page_pieces(data: bytes) -> Iterator[Piece]:
    """Give what a page holds, all but its tags and the code of its scripts and styles."""
    page = decode(data, declared=True)[0]
    markup = Markup(page)
    joined: list[str] = []
    for piece in (piece for token in scan(page) for piece in _pieces(page, token, markup)):
        if piece is not SEAM:
            joined.append(piece.ways[0])
        elif joined:
            yield from (Piece(("".join(joined),)), SEAM)
            joined.clear()
    yield Piece(("".join(joined),))


def _pieces(page: str, token: Token, markup: Markup) -> Iterator[Piece]:
    if token.kind == "text":
        words = page[token.start : token.end]
        yield Piece((words if token.raw else unescaped(words),))
    elif token.kind == "section":
        yield from (SEAM, Piece((page[token.start + 9 : token.end - 3],)), SEAM)
    elif not token.closed and token.kind in ("comment", "code"):
        yield Piece((page[token.start + 4 * (token.kind == "comment") : token.end],))
    elif token.kind in ("tag", "end"):
        if not markup.has(token):
            yield from (SEAM, Piece((page[token.start : token.end],)), SEAM)
        if token.name in _APART:
            yield Piece((" ",))
        elif token.name not in _IN_WORDS:
            yield SEAM
        yield from (Piece((f" {words} ",)) for words in shown(token))


def shown(token: Token) -> Iterator[str]:
    """Give the words in the attributes of a tag that a browser shows or reads aloud."""
    found = dict(attributes_of(token.attributes)) if token.kind == "tag" else {}
    for name, value in found.items():
        typed = token.name == "input" and found.get("type", "").lower() not in _WORDLESS
        if name in _SHOWN or (name == "value" and typed):
            yield unescaped_attribute(value)


__all__ = ["page_pieces", "shown"]
