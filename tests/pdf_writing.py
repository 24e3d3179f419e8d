"""Small PDF files for tests, written by hand: words at places, in Helvetica, upright or bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place, in points from the lower left corner of the page; ``beyond`` stands nine sizes behind them."""

    x: float
    y: float
    words: str
    size: float = 11
    bold: bool = False
    bullet: bool = False
    beyond: str = ""


def pdf(pages: Sequence[Sequence[Words]]) -> bytes:
    """Return a PDF file of these pages; a bullet is the character U+F0B7 of a font of symbols."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> "
        b"endcodespacerange 1 beginbfchar <B7> <F0B7> endbfchar endcmap end end"
    )
    first = 8
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol /ToUnicode 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
        b"<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >>",
    ]
    for number, page in enumerate(pages):
        content = b"\n".join(map(_shown, page))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 7 0 R "
            f"/Contents {first + 2 * number + 1} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _shown(words: Words) -> bytes:
    font = "F3" if words.bullet else "F2" if words.bold else "F1"
    shown = b"(%s) Tj" % _coded(words.words)
    if words.beyond:
        shown = b"[(%s) -9000 (%s)] TJ" % (_coded(words.words), _coded(words.beyond))
    return b"BT /%s %.1f Tf 1 0 0 1 %.1f %.1f Tm %s ET" % (font.encode(), words.size, words.x, words.y, shown)


def _coded(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    found, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(found))
        found += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return found + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(found))
    )


__all__ = ["Words", "pdf"]
