"""All characters of a Markdown file; what may only mark words up may be absent from a release."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.markup import Markup
from jscdata.drafting.scanning import Token, scan
from jscdata.drafting.sources.page import shown
from jscdata.drafting.sources.piece import SEAM, Piece
from jscdata.drafting.sources.references import unescaped

_TAGS = frozenset(
    """a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas caption center cite
    code col colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4
    h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math meta nav nobr
    noscript object ol optgroup option output p param picture pre q rp rt ruby s samp script section select small
    source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title
    tr tt u ul var video wbr""".split()  # noqa: SIM905 - a list is longer.
)
"""Names that are tags of HTML, with attributes behind them; all else in angle brackets is words."""

_REFERENCE = r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
_ADDRESS = r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>"
_LINE = r"^[ \t>]*+(?:[-*_=+~`:|][ \t]*+)+$"
_LEAD = r"^(?:[ \t]*(?:>|[-*+](?=[ \t\n]|\Z)|\#{1,6}(?=[ \t\n]|\Z)|[0-9]{1,9}[.)](?=[ \t\n]|\Z)))+"
_RULE = r"(?<=[ \t])(?:[-*_=][ \t]*+){2,}$"
_TRAIL = r"(?<=[ \t])\#+[ \t]*$"
_SIGNS = re.compile(
    f"(?P<line>{_LINE})|(?P<lead>{_LEAD})|(?P<trail>{_TRAIL}|{_RULE})|(?P<reference>{_REFERENCE})|(?P<address>{_ADDRESS})"
    r"|(?P<begun><!--)|(?P<sign>!?\[|\])",
    re.MULTILINE,
)
_TYPE = str.maketrans(dict.fromkeys("*_~`\\", "") | {"|": " "})
_NUMBERS = re.compile(r"([0-9]{1,9}[.)])")


def markdown_pieces(data: bytes) -> Iterator[Piece]:
    """Give what a Markdown file holds, its header and the addresses of its links among it."""
    text = decode(data)[0].replace("\r\n", "\n").replace("\r", "\n")
    markup = Markup(text)

    def is_tag(name: str, attributes: str) -> bool:
        return name in _TAGS and markup.is_complete(name, attributes)

    for token in scan(text, is_tag):
        for piece in _pieces(text, token):
            yield Piece(tuple(map(without_signs, piece.ways)), loose=piece.loose)


def without_signs(text: str) -> str:
    """Return a text without the signs that set type in Markdown, though they may be meant as they stand."""
    return text.translate(_TYPE)


def _pieces(text: str, token: Token) -> Iterator[Piece]:
    written = text[token.start : token.end]
    if token.kind == "text":
        yield from _marked(text, token.start, token.end)
    elif token.kind in ("tag", "end"):
        yield from (SEAM, Piece((written, " ".join(shown(token)))), SEAM)
    else:
        # Comments and code, which are words where the Markdown quotes them.
        yield from (SEAM, Piece((written, "")), SEAM)


def _marked(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _SIGNS.finditer(text, start, end):
        if start < match.start():
            yield Piece((text[start : match.start()],))
        yield from _sign(match)
        start = match.end()
    if start < end:
        yield Piece((text[start:end],))


def _sign(match: re.Match[str]) -> Iterator[Piece]:
    written = match[0]
    if match["lead"]:
        for part in _NUMBERS.split(written):
            yield from (Piece((part,)),) if _NUMBERS.fullmatch(part) else _absent_or(part)
    elif match["begun"]:
        yield Piece((written, ""))
    elif match["reference"]:
        # A number that is no character of a text is U+FFFD in Markdown.
        yield Piece((written, unescaped(written), *(["\ufffd"] if written.startswith("&#") else [])))
    elif match["address"]:
        yield from (Piece(("<", "")), Piece((written[1:-1],)), Piece((">", "")))
    else:
        # What stands for a picture is no part of the word before it.
        yield from (SEAM,) if written == "![" else ()
        yield from _absent_or(written)


def _absent_or(signs: str) -> Iterator[Piece]:
    """Give signs each of which may be absent, and the white space among them."""
    for sign in signs:
        yield Piece((sign,)) if sign.isspace() else Piece((sign, ""))


__all__ = ["markdown_pieces", "without_signs"]
