"""What kind of document a statement is."""

from typing import Literal

from jscdata.vocabulary.terms import Example, Term, Vocabulary, invented, quoted

DocumentTypeCode = Literal[
    "joint_statement",
    "fact_sheet",
    "communique",
    "declaration",
    "principles",
    "framework",
    "action_plan",
    "agreement",
    "readout",
    "press_release",
]
"""A code of ``DOCUMENT_TYPES``."""


def _type(code: DocumentTypeCode, label: str, definition: str, include: str, exclude: str, example: Example) -> Term:
    return Term(code=code, label=label, definition=definition, include=include, exclude=exclude, example=example)


DOCUMENT_TYPES = Vocabulary(
    name="document_types",
    title="Document types",
    description="What the document calls itself, in its label first, in its title where it has no label.",
    terms=(
        _type(
            "joint_statement",
            "Joint statement",
            "Governments speak together in one text.",
            "Joint statement, joint leaders' statement, ministers' statement, chairs' statement adopted by all.",
            "A summary of such a text (fact_sheet). One side's account of a meeting (readout).",
            invented("Joint Statement of the Security Consultative Committee"),
        ),
        _type(
            "fact_sheet",
            "Fact sheet",
            "A publisher sums up what was agreed or done.",
            "Fact sheet, joint fact sheet, summary of outcomes.",
            "The text it sums up, which has a type of its own.",
            quoted("FACT SHEET"),
        ),
        _type(
            "communique",
            "Communiqué",
            "An official account of a meeting or relation that calls itself a communiqué.",
            "Communiqué, joint communiqué, summit communiqué.",
            "The same in other words (joint_statement).",
            invented("Joint Communiqué on Strategic Partnership"),
        ),
        _type(
            "declaration",
            "Declaration",
            "A solemn text that calls itself a declaration or charter.",
            "Declaration, joint declaration, charter without legal force.",
            "Treaties and charters in force as law (agreement).",
            invented("Declaration on the Future of the Alliance"),
        ),
        _type(
            "principles",
            "Principles or guidelines",
            "Rules of conduct that the parties set themselves, to be used again.",
            "Principles, guidelines, shared norms.",
            "Programmes with steps and dates (action_plan or framework).",
            invented("Principles on Responsible Technology"),
        ),
        _type(
            "framework",
            "Framework",
            "An arrangement of policy with sections, participants and terms, signed or adopted, not a treaty.",
            "Framework, arrangement, memorandum of cooperation or understanding.",
            "Instruments binding under international law (agreement).",
            invented("Framework for Securing the Supply of Minerals"),
        ),
        _type(
            "action_plan",
            "Plan of action",
            "Steps to be taken, by field.",
            "Plan of action, roadmap, work programme, implementation plan.",
            "A plan annexed to a statement in the same release, which is part of that statement.",
            invented("Plan of Action for 2030"),
        ),
        _type(
            "agreement",
            "Agreement",
            "An instrument that binds under international law.",
            "Treaty, agreement, protocol, exchange of notes.",
            "Arrangements that say they are not binding (framework).",
            invented("Agreement on Reciprocal Access"),
        ),
        _type(
            "readout",
            "Readout",
            "One side's account of a meeting or a call.",
            "Readout, summary of a meeting, call summary.",
            "Texts agreed by both sides.",
            invented("Readout of the Secretary's Call"),
        ),
        _type(
            "press_release",
            "Press release",
            "A release in one side's name that is none of the others.",
            "Press release, media note, remarks issued in writing.",
            "Texts that call themselves one of the other types.",
            invented("Media Note on the Defense Dialogue"),
        ),
    ),
)

__all__ = ["DOCUMENT_TYPES", "DocumentTypeCode"]
