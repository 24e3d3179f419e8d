"""One release in five forms, and what reading it gives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import Release
from jscdata.drafting.readers import UnreadableReleaseError, read_release
from jscdata.drafting.sources import source_of
from tests.pdf_writing import Words, pdf

TITLE = "Joint Statement of Atlantis and Lemuria"
LEAD = "The Ministers met in Poseidonis on 12 May 2031 and decided upon the following."
ITEMS = ("They will share the charts of both seas.", "They will meet again in a year.")
END = "Done in two copies."

TEXT = "\n\n".join([TITLE, LEAD, "\n".join(f"- {item}" for item in ITEMS), END])
MARKDOWN = (
    f"---\ntitle: A title of the header\ndate: 2031-05-12\n---\n\n# {TITLE}\n\n**The Ministers** met in\n"
    f"<u>Poseidonis</u> on 12 May 2031 and\ndecided upon the following.\n\n- {ITEMS[0]}\n- {ITEMS[1]}\n\n{END}\n"
)
HTML = (
    f"<!DOCTYPE html><html lang=en><head><title>A title</title><style>p {{}}</style></head><body><nav>Home</nav>"
    f"<h1>{TITLE}</h1><p>The <b>Ministers</b> met in <u>Poseidonis</u> on 12 May 2031 and decided upon the following."
    f"</p><ul><li>{ITEMS[0]}<li>{ITEMS[1]}</ul><p>{END}<script>var x</script></body></html>"
)


def word_file(paragraphs: list[tuple[str, str]]) -> bytes:
    document = docx.Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


DOCX = word_file([(TITLE, "Title"), (LEAD, "Normal"), *((item, "List Bullet") for item in ITEMS), (END, "Normal")])
PDF = pdf(
    [
        [
            Words(72, 760, TITLE, 16, bold=True),
            Words(72, 730, "The Ministers met in Poseidonis on 12 May"),
            Words(72, 717, "2031 and decided upon the following."),
            Words(90, 690, "\xb7", bullet=True),
            Words(108, 690, ITEMS[0]),
            Words(90, 670, "\xb7", bullet=True),
            Words(108, 670, ITEMS[1]),
            Words(72, 640, END),
        ]
    ]
)
FORMS = {
    "text": TEXT.encode(),
    "markdown": MARKDOWN.encode(),
    "html": HTML.encode(),
    "pdf": PDF,
    "docx": DOCX,
}


def words_of_blocks(release: Release) -> list[str]:
    return [release.text[block.start : block.end].removeprefix("- ") for block in release.blocks]


def checked(data: bytes, form: str, **choices: str) -> Release:
    release = read_release(data, form=form, **choices)
    comparison = compare(release, source_of(data, form))
    assert comparison.ok, comparison
    for block in release.blocks:
        assert release.text[block.start : block.end].strip() == release.text[block.start : block.end] != ""
    return release


def refusal(data: bytes, **choices: str) -> str:
    with pytest.raises(UnreadableReleaseError) as caught:
        read_release(data, **choices)
    return str(caught.value)


def edited(data: bytes, change: Callable[[str, str], str], name: str = "word/document.xml", **more: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, change(entry, content.decode()).encode() if entry == name else content)
        for part, words in more.items():
            new.writestr(part.replace("__", "/") + ".xml", words)
    return file.getvalue()


def with_doctype() -> bytes:
    return edited(DOCX, lambda _, xml: xml.replace("<w:document", "<!DOCTYPE a [<!ENTITY b 'c'>]><w:document", 1))
