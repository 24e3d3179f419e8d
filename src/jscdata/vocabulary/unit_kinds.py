"""What part of the layout a unit is."""

from typing import Literal

from jscdata.vocabulary.terms import Term, Vocabulary, invented, quoted

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

UNIT_KINDS = Vocabulary(
    name="unit_kinds",
    title="Unit kinds",
    description="What part of the layout a unit is. Units come from the layout, not from the meaning.",
    terms=(
        Term(
            code="frame",
            label="Frame",
            definition="The publisher's words around the statement.",
            include="Office, lead-in before the text, begin and end marks, separators such as *** and ###, imprint.",
            exclude="The statement's own label, title and date.",
            example=quoted("U.S. Department of Defense"),
        ),
        Term(
            code="label",
            label="Label",
            definition="The words that name the kind of document, on lines of their own.",
            include="FACT SHEET, JOINT STATEMENT standing alone above the title.",
            exclude="The same words inside the title.",
            example=quoted("FACT SHEET"),
        ),
        Term(
            code="title",
            label="Title",
            definition="The document's name, over as many lines as it takes.",
            include="The title as printed, a subtitle on the same line included.",
            exclude="A second title under it (subtitle).",
            example=quoted("JOINT STATEMENT OF THE SECURITY CONSULTATIVE COMMITTEE (“2+2”)"),
        ),
        Term(
            code="subtitle",
            label="Subtitle",
            definition="A second title below the first.",
            include="Mottoes and second titles on lines of their own, before the text.",
            exclude="The first heading of the text.",
            example=invented("Partners for a New Era"),
        ),
        Term(
            code="dateline",
            label="Dateline",
            definition="Date or place of the document on a line of its own.",
            include="Date, place and date, day of adoption.",
            exclude="A date inside a paragraph.",
            example=quoted("JULY 28, 2024"),
        ),
        Term(
            code="heading",
            label="Heading",
            definition="Words that name the units below them.",
            include=(
                "Capitals, bold, underlined, Roman or lettered headings; a run-in label where units hang below it."
            ),
            exclude="A run-in label with no unit below it, which is part of its paragraph or item.",
            example=quoted("MODERNIZE ALLIANCE ROLES, MISSIONS, AND CAPABILITIES"),
        ),
        Term(
            code="recital",
            label="Recital",
            definition="A clause before the operative text that gives its grounds.",
            include="'Whereas' clauses; 'Recognizing …,' standing as a paragraph of its own.",
            exclude="Participles inside an operative sentence.",
            example=invented("Whereas the Participants share an interest in secure supply;"),
        ),
        Term(
            code="paragraph",
            label="Paragraph",
            definition="Running text without a marker.",
            include="Preamble and body paragraphs, lead-ins to lists.",
            exclude="Numbered paragraphs and list entries (item).",
            example=quoted("The United States and Japan decided to upgrade the core tenets of the Alliance"),
        ),
        Term(
            code="item",
            label="Item",
            definition="A unit with a marker: bullet, number or letter.",
            include="List entries of any depth; numbered paragraphs.",
            exclude="Numbered headings (heading).",
            example=quoted(
                "The JJOC will increase Japan’s joint operations capability and facilitate greater interoperability "
                "with U.S. forces."
            ),
        ),
        Term(
            code="signature",
            label="Signature",
            definition="The block by which it is signed, as one unit.",
            include="'Signed in …', 'For the Government of …', names and offices of signatories.",
            exclude="Names in the preamble.",
            example=invented("For the Government of Japan:"),
        ),
        Term(
            code="footnote",
            label="Footnote",
            definition="A note to a place in the text, printed apart from it.",
            include="Footnotes and endnotes.",
            exclude="The mark in the text, which stays in its unit.",
            example=invented("1 As amended in 2019."),
        ),
    ),
)

__all__ = ["UNIT_KINDS", "UnitKindCode"]
