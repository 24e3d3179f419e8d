"""Short closed lists about the record: legal status, roles, relations, coding."""

from typing import Literal

from jscdata.vocabulary.terms import Term, Vocabulary, invented, quoted

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

BINDING = Vocabulary(
    name="binding",
    title="Legal status",
    description="What the document says of its own legal force.",
    terms=(
        Term(
            code="binding",
            label="Binding",
            definition="The document says that it binds under law.",
            include="Clauses on entry into force as a treaty.",
            exclude="Binding duties of another treaty that it names.",
            example=invented("This Agreement shall be binding upon the Parties."),
        ),
        Term(
            code="non_binding",
            label="Not binding",
            definition="The document says that it does not bind.",
            include="'Does not create rights or obligations'.",
            exclude="Soft wording without such a clause (not_stated).",
            example=invented("Nothing in this framework is legally binding."),
        ),
        Term(
            code="not_stated",
            label="Not stated",
            definition="The document was read for it and says nothing.",
            include="Most statements and fact sheets.",
            exclude="A document not read for it: binding is then null.",
            example=quoted("FACT SHEET"),
        ),
    ),
)

ROLES = Vocabulary(
    name="roles",
    title="Participant roles",
    description="As what a person or office takes part. Being mentioned is not taking part.",
    terms=(
        Term(
            code="principal",
            label="Principal",
            definition="Takes part in the meeting for a party.",
            include="Those named as meeting, hosting or stating together.",
            exclude="Persons mentioned for another occasion.",
            example=quoted("Japan Minister of Defense Kihara Minoru"),
        ),
        Term(
            code="guest",
            label="Guest",
            definition="Joins the meeting without being a party.",
            include="'We were joined by …'.",
            exclude="Parties' own delegates (principal).",
            example=invented("The Ministers were joined by the Secretary General."),
        ),
        Term(
            code="signatory",
            label="Signatory",
            definition="Signs the document.",
            include="Names in the signature lines.",
            exclude="Those who meet and do not sign (principal).",
            example=invented("For the Government of Japan: the Prime Minister"),
        ),
    ),
)

RELATION_TYPES = Vocabulary(
    name="relation_types",
    title="Relation types",
    description="How this document stands to another one.",
    terms=(
        Term(
            code="summarizes",
            label="Summarizes",
            definition="It sums up the other.",
            include="A fact sheet on a joint statement.",
            exclude="Mentions of the other's matter.",
            example=quoted("FACT SHEET"),
        ),
        Term(
            code="translates",
            label="Translates",
            definition="It is the same text in another language.",
            include="Official and provisional translations.",
            exclude="Parallel texts of different content.",
            example=invented("Provisional translation of the joint statement."),
        ),
        Term(
            code="supersedes",
            label="Supersedes",
            definition="It takes the other's place.",
            include="'Replaces the guidelines of 1997'.",
            exclude="Newer statements in the same series.",
            example=invented("These guidelines replace those of 1997."),
        ),
        Term(
            code="reiterates",
            label="Reiterates",
            definition="It takes up the other by name.",
            include="'Reaffirming the joint statement of January'.",
            exclude="Like wording without a name.",
            example=invented("Reaffirming the joint statement of January 2023,"),
        ),
        Term(
            code="annexes",
            label="Annexes",
            definition="It has the other as its annex.",
            include="Plans released as a separate annex.",
            exclude="Annexes inside the same text, which are its units.",
            example=invented("The plan of action is annexed."),
        ),
        Term(
            code="accompanies",
            label="Accompanies",
            definition="It was released with the other.",
            include="Fact sheets and statements of the same meeting that do not sum each other up.",
            exclude="Those that do (summarizes).",
            example=invented("Released with the joint statement of the same day."),
        ),
    ),
)

METHODS = Vocabulary(
    name="methods",
    title="Coding methods",
    description="How the codes of a layer were made.",
    terms=(
        Term(
            code="human",
            label="Human",
            definition="By a person reading the text.",
            include="Coders, with or without tools that only place spans.",
            exclude="A person's approval of a model's codes (model, status reviewed).",
            example=invented("Coded by a trained reader from the codebook."),
        ),
        Term(
            code="model",
            label="Model",
            definition="By a statistical or language model.",
            include="Language models reading the codebook; classifiers.",
            exclude="Fixed lists and patterns (rule).",
            example=invented("Coded by a language model that was given the codebook."),
        ),
        Term(
            code="rule",
            label="Rule",
            definition="By fixed rules.",
            include="Gazetteers, lexicons, patterns.",
            exclude="Trained classifiers (model).",
            example=invented("Suggested by a list of names."),
        ),
    ),
)

STATUSES = Vocabulary(
    name="statuses",
    title="Coding statuses",
    description=(
        "How far a layer has come. Readers get the adjudicated layer, else a reviewed one, else a single one."
    ),
    terms=(
        Term(
            code="draft",
            label="Draft",
            definition="Not finished; never given to readers unasked.",
            include="Suggestions and work under way.",
            exclude="Finished layers of one coder (single).",
            example=invented("Suggested mentions, not yet looked at."),
        ),
        Term(
            code="single",
            label="Single",
            definition="Finished by one coder.",
            include="A coder's second pass over the same text included.",
            exclude="Layers that another coder read (reviewed).",
            example=invented("One coder went through the text twice."),
        ),
        Term(
            code="reviewed",
            label="Reviewed",
            definition="Read and corrected by a second person.",
            include="A second person went through all codes.",
            exclude="Independent second codings, which are layers of their own.",
            example=invented("A second coder read every code."),
        ),
        Term(
            code="adjudicated",
            label="Adjudicated",
            definition="Settled from two or more independent layers.",
            include="Differences listed and decided; the layers it rests on are in the record.",
            exclude="Agreement by chance of one coder.",
            example=invented("Two layers were compared and settled."),
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
