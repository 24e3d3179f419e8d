"""What part of the layout a unit is."""

from typing import Literal

from jscdata.vocabulary.terms import Example, Term, Vocabulary, invented, quoted

UnitKindCode = Literal[
    "frame",
    "label",
    "title",
    "subtitle",
    "dateline",
    "heading",
    "recital",
    "paragraph",
    "item",
    "signature",
    "footnote",
]
"""A code of ``UNIT_KINDS``."""


def _kind(code: UnitKindCode, label: str, definition: str, include: str, exclude: str, example: Example) -> Term:
    return Term(code=code, label=label, definition=definition, include=include, exclude=exclude, example=example)


UNIT_KINDS = Vocabulary(
    name="unit_kinds",
    title="Unit kinds",
    description="What part of the layout a unit is. Units come from the layout, not from the meaning.",
    terms=(
        _kind(
            "frame",
            "Frame",
            "The publisher's words around the statement.",
            "Office, lead-in before the text, begin and end marks, imprint.",
            "The statement's own label, title and date.",
            quoted("U.S. Department of Defense"),
        ),
        _kind(
            "label",
            "Label",
            "The words that name the kind of document, on lines of their own.",
            "FACT SHEET, JOINT STATEMENT standing alone above the title.",
            "The same words inside the title.",
            quoted("FACT SHEET"),
        ),
        _kind(
            "title",
            "Title",
            "The document's name, over as many lines as it takes.",
            "The title as printed.",
            "A second title under it (subtitle).",
            quoted("JOINT STATEMENT OF THE SECURITY CONSULTATIVE COMMITTEE (“2+2”)"),
        ),
        _kind(
            "subtitle",
            "Subtitle",
            "A second title below the first.",
            "Mottoes and second titles on lines of their own, before the text.",
            "The first heading of the text.",
            invented("Partners for a New Era"),
        ),
        _kind(
            "dateline",
            "Dateline",
            "Date or place of the document on a line of its own.",
            "Date, place and date, day of adoption.",
            "A date inside a paragraph.",
            quoted("JULY 28, 2024"),
        ),
        _kind(
            "heading",
            "Heading",
            "Words that name the units below them.",
            "Capitals, bold, underlined, Roman or lettered headings; a run-in label where units hang below it.",
            "A run-in label with no unit below it, which is part of its paragraph or item.",
            quoted("MODERNIZE ALLIANCE ROLES, MISSIONS, AND CAPABILITIES"),
        ),
        _kind(
            "recital",
            "Recital",
            "A clause before the operative text that gives its grounds.",
            "'Whereas' clauses; 'Recognizing …,' standing as a paragraph of its own.",
            "Participles inside an operative sentence.",
            invented("Whereas the Participants share an interest in secure supply;"),
        ),
        _kind(
            "paragraph",
            "Paragraph",
            "Running text without a marker.",
            "Preamble and body paragraphs, lead-ins to lists.",
            "Numbered paragraphs and list entries (item).",
            quoted("The United States and Japan decided to upgrade the core tenets of the Alliance"),
        ),
        _kind(
            "item",
            "Item",
            "A unit with a marker: bullet, number or letter.",
            "List entries of any depth; numbered paragraphs.",
            "Numbered headings (heading).",
            quoted("The JJOC will increase Japan’s joint operations capability and facilitate greater interoperability with U.S. forces."),
        ),
        _kind(
            "signature",
            "Signature",
            "The lines by which it is signed.",
            "'Signed in …', 'For the Government of …', names and offices of signatories.",
            "Names in the preamble.",
            invented("For the Government of Japan:"),
        ),
        _kind(
            "footnote",
            "Footnote",
            "A note to a place in the text, printed apart from it.",
            "Footnotes and endnotes.",
            "The mark in the text, which stays in its unit.",
            invented("1 As amended in 2019."),
        ),
    ),
)

__all__ = ["UNIT_KINDS", "UnitKindCode"]
