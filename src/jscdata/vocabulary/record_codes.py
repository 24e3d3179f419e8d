"""Short closed lists about the record: legal status, roles, relations, coding."""

from typing import Literal

from jscdata.vocabulary.terms import Example, Term, Vocabulary, invented, quoted

BindingCode = Literal["binding", "non_binding", "not_stated"]
"""A code of ``BINDING``."""

RoleCode = Literal["principal", "guest", "signatory"]
"""A code of ``ROLES``."""

RelationCode = Literal["summarizes", "translates", "supersedes", "reiterates", "annexes", "accompanies"]
"""A code of ``RELATION_TYPES``."""

MethodCode = Literal["human", "model", "rule"]
"""A code of ``METHODS``."""

StatusCode = Literal["draft", "single", "reviewed", "adjudicated"]
"""A code of ``STATUSES``."""


def _term(code: str, label: str, definition: str, include: str, exclude: str, example: Example) -> Term:
    return Term(code=code, label=label, definition=definition, include=include, exclude=exclude, example=example)


BINDING = Vocabulary(
    name="binding",
    title="Legal status",
    description="What the document says of its own legal force.",
    terms=(
        _term(
            "binding",
            "Binding",
            "The document says that it binds under law.",
            "Clauses on entry into force as a treaty.",
            "Binding duties of another treaty that it names.",
            invented("This Agreement shall be binding upon the Parties."),
        ),
        _term(
            "non_binding",
            "Not binding",
            "The document says that it does not bind.",
            "'Does not create rights or obligations'.",
            "Soft wording without such a clause (not_stated).",
            invented("Nothing in this framework is legally binding."),
        ),
        _term(
            "not_stated",
            "Not stated",
            "The document was read for it and says nothing.",
            "Most statements and fact sheets.",
            "A document not read for it: binding is then null.",
            quoted("FACT SHEET"),
        ),
    ),
)

ROLES = Vocabulary(
    name="roles",
    title="Participant roles",
    description="As what a person or office takes part. Being mentioned is not taking part.",
    terms=(
        _term(
            "principal",
            "Principal",
            "Takes part in the meeting for a party.",
            "Those named as meeting, hosting or stating together.",
            "Persons mentioned for another occasion.",
            quoted("Japan Minister of Defense Kihara Minoru"),
        ),
        _term(
            "guest",
            "Guest",
            "Joins the meeting without being a party.",
            "'We were joined by …'.",
            "Parties' own delegates (principal).",
            invented("The Ministers were joined by the Secretary General."),
        ),
        _term(
            "signatory",
            "Signatory",
            "Signs the document.",
            "Names in the signature lines.",
            "Those who meet and do not sign (principal).",
            invented("For the Government of Japan: the Prime Minister"),
        ),
    ),
)

RELATION_TYPES = Vocabulary(
    name="relation_types",
    title="Relation types",
    description="How this document stands to another one.",
    terms=(
        _term(
            "summarizes",
            "Summarizes",
            "It sums up the other.",
            "A fact sheet on a joint statement.",
            "Mentions of the other's matter.",
            quoted("FACT SHEET"),
        ),
        _term(
            "translates",
            "Translates",
            "It is the same text in another language.",
            "Official and provisional translations.",
            "Parallel texts of different content.",
            invented("Provisional translation of the joint statement."),
        ),
        _term(
            "supersedes",
            "Supersedes",
            "It takes the other's place.",
            "'Replaces the guidelines of 1997'.",
            "Newer statements in the same series.",
            invented("These guidelines replace those of 1997."),
        ),
        _term(
            "reiterates",
            "Reiterates",
            "It takes up the other by name.",
            "'Reaffirming the joint statement of January'.",
            "Like wording without a name.",
            invented("Reaffirming the joint statement of January 2023,"),
        ),
        _term(
            "annexes",
            "Annexes",
            "It has the other as its annex.",
            "Plans released as a separate annex.",
            "Annexes inside the same text, which are its units.",
            invented("The plan of action is annexed."),
        ),
        _term(
            "accompanies",
            "Accompanies",
            "It was released with the other.",
            "Fact sheets and statements of the same meeting that do not sum each other up.",
            "Those that do (summarizes).",
            invented("Released with the joint statement of the same day."),
        ),
    ),
)

METHODS = Vocabulary(
    name="methods",
    title="Coding methods",
    description="How the codes of a layer were made.",
    terms=(
        _term(
            "human",
            "Human",
            "By a person reading the text.",
            "Coders, with or without tools that only place spans.",
            "A person's approval of a model's codes (model, status reviewed).",
            invented("Coded by a trained reader from the codebook."),
        ),
        _term(
            "model",
            "Model",
            "By a statistical or language model.",
            "Language models reading the codebook; classifiers.",
            "Fixed lists and patterns (rule).",
            invented("Coded by a language model that was given the codebook."),
        ),
        _term(
            "rule",
            "Rule",
            "By fixed rules.",
            "Gazetteers, lexicons, patterns.",
            "Trained classifiers (model).",
            invented("Suggested by a list of names."),
        ),
    ),
)

STATUSES = Vocabulary(
    name="statuses",
    title="Coding statuses",
    description="How far a layer has come. Readers get the adjudicated layer, else a reviewed one, else a single one.",
    terms=(
        _term(
            "draft",
            "Draft",
            "Not finished; never given to readers unasked.",
            "Suggestions and work under way.",
            "Finished layers of one coder (single).",
            invented("Suggested mentions, not yet looked at."),
        ),
        _term(
            "single",
            "Single",
            "Finished by one coder.",
            "A coder's second pass over the same text included.",
            "Layers that another coder read (reviewed).",
            invented("One coder went through the text twice."),
        ),
        _term(
            "reviewed",
            "Reviewed",
            "Read and corrected by a second person.",
            "A second person went through all codes.",
            "Independent second codings, which are layers of their own.",
            invented("A second coder read every code."),
        ),
        _term(
            "adjudicated",
            "Adjudicated",
            "Settled from two or more independent layers.",
            "Differences listed and decided; the layers it rests on are in the record.",
            "Agreement by chance of one coder.",
            invented("Two layers were compared and settled."),
        ),
    ),
)

__all__ = [
    "BINDING",
    "METHODS",
    "RELATION_TYPES",
    "ROLES",
    "STATUSES",
    "BindingCode",
    "MethodCode",
    "RelationCode",
    "RoleCode",
    "StatusCode",
]
