"""Marks of notes above the line: written in brackets where they are marks, and told where they may be."""

from __future__ import annotations

import pytest

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import Release
from jscdata.drafting.readers import read_release
from jscdata.drafting.sources import source_of
from jscdata.drafting.units import units_of
from tests.drafting.test_docx import document, paragraph, run
from tests.pdf_writing import Words, pdf

RAISED = '<w:vertAlign w:val="superscript"/>'


def read(data: bytes, form: str) -> Release:
    """Read a release and look that all its words are there, once, in their order."""
    release = read_release(data, form=form)
    assert compare(release, source_of(data, form)).first_difference is None
    return release


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>May 2024<sup><a href='#n1'>1</a></sup>.</p>", "May 2024[1]."),
        ("<p>May 2024<a href='x.html#n1'><sup> 1 </sup></a>.</p>", "May 2024 [1] ."),
        (
            "<p>May 2024<span style='vertical-align: super'>1</span>.</p><p><sup>1</sup>Mild.</p>",
            "May 2024[1].\n\n[1]Mild.",
        ),
        (
            "<p>May<sup>1,2</sup>.</p><p><sup>1</sup> Mild.</p><p><sup>2</sup> Dry.</p>",
            "May[1],[2].\n\n[1] Mild.\n\n[2] Dry.",
        ),
        ("<p>May<sup>†</sup>.</p><p class='footnote'>† Mild.</p>", "May[†].\n\n† Mild."),
        ("<p>May<sup>1</sup>.</p><ol class='footnotes'><li>Mild.</ol>", "May[1].\n\n1. Mild."),
        ("<p>May<sup>[<a href='#n1'>1</a>]</sup>.</p>", "May[1]."),
        (
            "<p>The 1<sup>st</sup> of 4 m<sup>2</sup>, 10<sup>2</sup>.</p><p><sup>2</sup> Wet.</p>",
            "The 1st of 4 m2, 102.\n\n2 Wet.",
        ),
        ("<p>The <sup>5</sup>X of May<sup>5</sup>.</p><p><sup>5</sup> Wet.</p>", "The 5X of May[5].\n\n[5] Wet."),
        ("<p>See [<i>a</i>]<sup><a href='#n1'>1</a></sup></p>", "See [a][1]"),
        (
            "<p>Oslo<sup><a href='#n4'>iv</a></sup>, May<sup><a href='#n5'>note 5</a></sup>.</p>",
            "Oslo[iv], May[note 5].",
        ),
        ("<p>May<sup>ii</sup>.</p><p><sup>ii</sup> Wet.</p>", "May[ii].\n\n[ii] Wet."),
        ("<p>E=mc<sup>2</sup>, x<sup>2</sup>.</p><p><sup>2</sup> Wet.</p>", "E=mc2, x2.\n\n2 Wet."),
        ("<p><a href='#gas'>CO<sup>2</sup> and N<sup>2</sup></a>.</p>", "CO2 and N2."),
    ],
)
def test_what_is_a_mark_above_the_line(page: str, text: str) -> None:
    """A link, or a later block that begins with it, tells a mark from an ordinal, a power and a number."""
    assert read(page.encode(), "html").text == text


def test_marks_are_no_part_of_words() -> None:
    """A date with a mark behind it is one, and the block that begins with the mark is the note."""
    page = (
        "<h1>Joint Statement on Harbors</h1><p>1 May 2024<sup>1</sup></p><p>Norway and Iceland met in Oslo to talk "
        "about the charts of their harbors.</p><p><sup>1</sup> Local time.</p>"
    )
    release = read(page.encode(), "html")
    units = units_of(release)
    assert [unit.kind for unit in units] == ["title", "dateline", "paragraph", "footnote"]
    assert release.text[slice(*(units[3].marker or (0, 0)))] == "[1]"
    assert release.remarks == ("Marks of notes above the line, 2 in number, are written in brackets.",)


def test_numbers_that_may_be_marks_are_told() -> None:
    """Where nothing tells whether they are, they stay, and a person is asked to look."""
    release = read(b"<p>The 1<sup>st</sup> F-35<sup>2</sup> flew 3 km<sup>2</sup>.</p>", "html")
    assert release.text == "The 1st F-352 flew 3 km2."
    told = "Numbers, letters or signs above the line, 1 in all, stay as they are, such as in “F-352”: look whether they"
    assert release.remarks == (f"{told} are marks of notes.",)
    (remark,) = read(
        b"<p>M<sup>r</sup> X of the ASEAN<sup>a</sup>, the 2<sup>e</sup>.</p><p>a) Wet.</p>", "html"
    ).remarks
    assert "1 in all, stay as they are, such as in \u201cASEANa\u201d" in remark


def test_marks_in_a_word_document() -> None:
    """Marks that were typed by hand, not made by the program, count as those of a page do."""
    body = paragraph(run("It is mild") + run("1", RAISED)) + paragraph(run("1", RAISED) + run(" In Oslo."))
    assert read(document(body), "docx").text == "It is mild[1]\n\n[1] In Oslo."


def test_marks_in_a_pdf() -> None:
    """Small letters that stand higher than those around them are marks, and begin a note of their own."""
    lines = [
        [Words(72, 700, "It is mild in Oslo"), Words(150, 704, "1", 7), Words(154, 700, ", and dry.")],
        [Words(72, 60, "1", 6), Words(76, 57, "By the sea in the north.", 8)],
        [Words(72, 50, "2", 6), Words(76, 47, "By the land.", 8)],
    ]
    release = read(pdf([[word for line in lines for word in line]]), "pdf")
    assert release.text == "It is mild in Oslo[1], and dry.\n\n[1]By the sea in the north.\n\n2By the land."


@pytest.mark.parametrize(
    ("mark", "note", "printed"),
    [
        ("<sup>1</sup>", "<p class='footnote'><sup>1</sup> Local time.</p>", "[1]"),
        ("<a href='#n'><sup>*</sup></a>", "<p><a href='#m'><sup>*</sup></a> Local time.</p>", "[*]"),
        ("<sup><a href='#n'>1</a></sup>", "<p>1 Local time.</p>", "1"),
        ("[1]", "<p>[1]: Local time.</p>", "[1]:"),
    ],
)
def test_the_mark_of_a_note_is_its_marker(mark: str, note: str, printed: str) -> None:
    """However it is printed in the text and before the note, and whatever the source says of the note."""
    start = "<h1>Joint Statement on Harbors</h1><p>1 May 2024</p><p>Norway and Iceland met in Oslo to talk at length"
    release = read(f"{start}{mark}, and to eat.</p>{note}".encode(), "html")
    unit = units_of(release)[-1]
    assert (unit.kind, release.text[unit.start : unit.end]) == ("footnote", "Local time.")
    assert release.text[slice(*(unit.marker or (0, 0)))] == printed


def test_a_mark_in_a_pdf_that_widens_the_step_to_its_line() -> None:
    """The line still goes on from one that is full and ends amid a sentence; a new sentence begins a paragraph."""
    full = "The Ministers of Norway and Iceland praised all the pilots of the north and then"
    steps = [(700, full), (682, full.lower()), (668, full.lower() + "."), (650, full), (636, "they left.")]
    release = read(pdf([[Words(72, y, words) for y, words in [(760, "Joint Statement"), *steps]]]), "pdf")
    assert release.text.split("\n\n")[1:] == [
        f"{full} {full.lower()} {full.lower()}.",
        f"{full} they left.",
    ]
