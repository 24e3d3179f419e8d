"""PDF files for tests, written by hand: lines of text at places, in Helvetica."""

from __future__ import annotations

Line = tuple[float, float, float, str, str]
"""Place from the left and from the foot in points, size, ``R`` or ``B`` for bold, and the words."""


def pdf(pages: list[list[Line]]) -> bytes:
    """Return a PDF with the lines of each page; its characters are those of Windows-1252."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
    ]
    for number, lines in enumerate(pages):
        objects += [_page(6 + 2 * number), _contents(lines)]
    return _file(objects)


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _page(contents: int) -> bytes:
    fonts = "<< /Font << /R 3 0 R /B 4 0 R >> >>"
    page = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {contents} 0 R /Resources {fonts}"
    return f"<< {page} >>".encode()


def _contents(lines: list[Line]) -> bytes:
    drawn = []
    for x, y, size, font, words in lines:
        escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(f"/{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj")
    stream = ("BT\n" + "\n".join(drawn) + "\nET").encode("cp1252")
    return b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return data + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


__all__ = ["Line", "pdf"]
