"""What drafting costs, beside its readers and as texts grow."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap

from docx import Document

from jscdata.drafting.readers import read_release
from measures.samples import Sample
from measures.scores import make
from tests.pdf_writing import Words, pdf

PAGE_WORDS = 500
ROUNDS = 5
LINES = 50
"""Lines on a page of a PDF file that is made here."""


def costs(samples: Sequence[Sample]) -> Iterator[str]:
    """Give what drafts of each form take for a page of 500 words, and beside the reader alone."""
    yield f"| form (releases) | {PAGE_WORDS} words | of which the reader | whole by reader, median | least to most |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for form, file_of in FORMS.items():
        taken = [_taken(*file) for sample in samples if (file := file_of(sample)) is not None]
        whole, alone = (statistics.median(one[part] for one in taken) * 1000 for part in (0, 1))
        ratios = sorted(one / other for one, other in taken)
        shown = f"{statistics.median(ratios):.1f} | {ratios[0]:.1f} to {ratios[-1]:.1f}"
        yield f"| {form} ({len(taken)}) | {whole:.1f} ms | {alone:.2f} ms | {shown} |"
    yield ""


def _taken(data: bytes, name: str) -> tuple[float, float]:
    """Return the seconds for 500 words of the whole draft, and of the reader alone."""
    words = max(1, make(data, name).comparison.kept)
    whole = min(timed(lambda: make(data, name)) for _ in range(ROUNDS))
    alone = min(timed(lambda: read_release(data, name=name)) for _ in range(ROUNDS))
    return whole * PAGE_WORDS / words, alone * PAGE_WORDS / words


def _plain(sample: Sample) -> tuple[bytes, str]:
    return sample.plain.read_bytes(), sample.plain.name


def _original(suffix: str) -> Callable[[Sample], tuple[bytes, str] | None]:
    """Return what gives the original where it has this form."""

    def file_of(sample: Sample) -> tuple[bytes, str] | None:
        path = sample.original
        return (path.read_bytes(), path.name) if path.suffix == suffix else None

    return file_of


def _as_pdf(sample: Sample) -> tuple[bytes, str]:
    """Return the plain text as a PDF file, with lines of a hundred letters; letters that it cannot have are "?"."""
    lines = [part for line in sample.text.split("\n") for part in (wrap(line, 100) or [""])]
    shown = [line.encode("cp1252", "replace").decode("cp1252") for line in lines]
    pages = [
        [
            Words(x=72, y=770 - 14 * at, words=line, size=9)
            for at, line in enumerate(shown[start : start + LINES])
            if line
        ]
        for start in range(0, len(shown), LINES)
    ]
    return pdf(pages), "release.pdf"


def _as_docx(sample: Sample) -> tuple[bytes, str]:
    """Return the plain text as a DOCX file, a paragraph for each line."""
    document = Document()
    for line in filter(None, map(str.strip, sample.text.split("\n"))):
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue(), "release.docx"


FORMS: dict[str, Callable[[Sample], tuple[bytes, str] | None]] = {
    "plain text": _plain,
    "Markdown": _original(".md"),
    "HTML": _original(".html"),
    "PDF, made of the plain text": _as_pdf,
    "DOCX, made of the plain text": _as_docx,
}

STRANGE = (
    "The United States and Japan met in the U.S.-Norway Arctic Security Committee, and President Smith spoke. ",
    "the Ministers welcomed the plan, recognizing the coast, and Norway and Iceland reaffirmed their ties, ",
    "Deputy ",
    "Minister for Defense and ",
    "U.S.-Japan ",
    "( NATO ",
    "F-35 A",
    "partners in Asia and ",
    "1. ",
    "[1] ",
    "Words \n\n",
    "- item\n",
    "They said: “We ",
    "U.S. partners and allies of ",
)
"""Words which, repeated, would find a rule whose time grows faster than the text."""


def growth() -> Iterator[str]:
    """Tell how much longer a text takes that is eight times as long."""
    ratios = {}
    for words in STRANGE:
        short, long = (_least((words * times).encode()) for times in (500, 4_000))
        ratios[words] = long / short
    worst = max(ratios, key=lambda words: ratios[words])
    yield f"Eight times the text takes at most {ratios[worst]:.1f} times as long, with {worst.strip()!r} repeated."
    yield ""


def _least(data: bytes) -> float:
    return min(timed(lambda: make(data, "x.txt")) for _ in range(2))


def timed(run: Callable[[], object]) -> float:
    """Return the seconds of the processor that something takes, whatever else the machine does meanwhile."""
    start = time.process_time()
    run()
    return time.process_time() - start
