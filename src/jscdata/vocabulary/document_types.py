"""What kind of document a statement is."""

from typing import Literal

from jscdata.vocabulary.terms import Term, Vocabulary, invented, quoted

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

DOCUMENT_TYPES = Vocabulary(
    name="document_types",
    title="Document types",
    description=(
        "What the document calls itself, in its label first, in its title where it has no label; of two names the "
        "first."
    ),
    terms=(
        Term(
            code="joint_statement",
            label="Joint statement",
            definition="Governments speak together in one text.",
            include=(
                "Joint statement, joint leaders' statement, ministers' statement, chairs' statement adopted by all."
            ),
            exclude="A summary of such a text (fact_sheet). One side's account of a meeting (readout).",
            example=invented("Joint Statement of the Security Consultative Committee"),
        ),
        Term(
            code="fact_sheet",
            label="Fact sheet",
            definition="A publisher sums up what was agreed or done.",
            include="Fact sheet, joint fact sheet, summary of outcomes.",
            exclude="The text it sums up, which has a type of its own.",
            example=quoted("FACT SHEET"),
        ),
        Term(
            code="communique",
            label="Communiqué",
            definition="An official account of a meeting or relation that calls itself a communiqué.",
            include="Communiqué, joint communiqué, summit communiqué.",
            exclude="The same in other words (joint_statement).",
            example=invented("Joint Communiqué on Strategic Partnership"),
        ),
        Term(
            code="declaration",
            label="Declaration",
            definition="A solemn text that calls itself a declaration or charter.",
            include="Declaration, joint declaration, charter without legal force.",
            exclude="Treaties and charters in force as law (agreement).",
            example=invented("Declaration on the Future of the Alliance"),
        ),
        Term(
            code="principles",
            label="Principles or guidelines",
            definition="Rules of conduct that the parties set themselves, to be used again.",
            include="Principles, guidelines, shared norms.",
            exclude="Programmes with steps and dates (action_plan or framework).",
            example=invented("Principles on Responsible Technology"),
        ),
        Term(
            code="framework",
            label="Framework",
            definition=(
                "An arrangement of policy with sections, participants and terms, signed or adopted, not a treaty."
            ),
            include="Framework, arrangement, memorandum of cooperation or understanding.",
            exclude="Instruments binding under international law (agreement).",
            example=invented("Framework for Securing the Supply of Minerals"),
        ),
        Term(
            code="action_plan",
            label="Plan of action",
            definition="Steps to be taken, by field.",
            include="Plan of action, roadmap, work programme, implementation plan.",
            exclude="A plan annexed to a statement in the same release, which is part of that statement.",
            example=invented("Plan of Action for 2030"),
        ),
        Term(
            code="agreement",
            label="Agreement",
            definition="An instrument that binds under international law.",
            include="Treaty, agreement, protocol, exchange of notes.",
            exclude="Arrangements that say they are not binding (framework).",
            example=invented("Agreement on Reciprocal Access"),
        ),
        Term(
            code="readout",
            label="Readout",
            definition="One side's account of a meeting or a call.",
            include="Readout, summary of a meeting, call summary.",
            exclude="Texts agreed by both sides.",
            example=invented("Readout of the Secretary's Call"),
        ),
        Term(
            code="press_release",
            label="Press release",
            definition="A release in one side's name that is none of the others.",
            include="Press release, media note, remarks issued in writing.",
            exclude="Texts that call themselves one of the other types.",
            example=invented("Media Note on the Defense Dialogue"),
        ),
    ),
)

__all__ = ["DOCUMENT_TYPES", "DocumentTypeCode"]
