"""How an act stands to what was said before, in time, and in precision."""

from typing import Literal

from jscdata.vocabulary.terms import Example, Term, Vocabulary, invented, quoted

NoveltyCode = Literal["new", "continuing", "reiterated"]
"""A code of ``NOVELTY``."""

TimeCode = Literal["past", "present", "future"]
"""A code of ``TIME``."""

PrecisionCode = Literal["specific_action", "named_system", "named_body", "quantity", "deadline", "place"]
"""A code of ``PRECISION_FLAGS``."""


def _term(code: str, label: str, definition: str, include: str, exclude: str, example: Example) -> Term:
    return Term(code=code, label=label, definition=definition, include=include, exclude=exclude, example=example)


NOVELTY = Vocabulary(
    name="novelty",
    title="Novelty",
    description=(
        "What the words themselves tell of how the act stands to what was said or done before. It is null where they "
        "tell nothing. Words of degree (greater, increased, strengthen, enhance, deepen) tell nothing of it."
    ),
    terms=(
        _term(
            "new",
            "New",
            "The words say that it is new, first, or now made known.",
            "Announce, launch, new, first, historic decision, inaugural.",
            "Newness of a thing that is only praised.",
            quoted("The Ministers announced a historic decision"),
        ),
        _term(
            "continuing",
            "Continuing",
            "The words say that it goes on from before.",
            "Continue, further, remain, keep, maintain, still, ongoing.",
            "Words that say it again (reiterated).",
            quoted("The United States and Japan further accelerated work"),
        ),
        _term(
            "reiterated",
            "Reiterated",
            "The words say that it is said again.",
            "Reaffirm, reiterate, recommit, recall, once again.",
            "Doing it again (continuing).",
            quoted("The Ministers reiterated U.S. defense commitments"),
        ),
    ),
)

TIME = Vocabulary(
    name="time",
    title="Time",
    description="The time of the matter that the act is about, not the tense of its verb, seen from the document's date.",
    terms=(
        _term(
            "past",
            "Past",
            "The matter is completed.",
            "A convening that took place, a law passed, a revision made, progress that was made.",
            "What was begun and goes on (present).",
            quoted("the recent convening of the Forum on Defense Industry Cooperation, Acquisition, and Sustainment (DICAS)"),
        ),
        _term(
            "present",
            "Present",
            "The matter holds or goes on.",
            "Values, roles, standing commitments, efforts, initiatives and work under way, support.",
            "Aims not yet begun (future).",
            quoted("their strong support for networking with allies and partners"),
        ),
        _term(
            "future",
            "Future",
            "The matter is still to come.",
            "What is promised, planned, asked for or decided; effects expected.",
            "Duties that stand already (present).",
            quoted("committed to strengthen and institutionalize cooperation with the Republic of Korea"),
        ),
    ),
)

PRECISION_FLAGS = Vocabulary(
    name="precision_flags",
    title="Precision flags",
    description="What makes an act precise. Each flag points at the words that do; one span a flag and thing named.",
    terms=(
        _term(
            "specific_action",
            "Specific action",
            "An action that one could see happen and tick off.",
            "A reconstitution, a revision, a convening, a visit, a purchase.",
            "Enhance, strengthen, deepen, advance; nouns of degree ('greater engagement'); what is only to be explored.",
            quoted("reconstitution of U.S. Forces Japan (USFJ) to a Joint Force Headquarters"),
        ),
        _term(
            "named_system",
            "Named system",
            "A weapon or system by name.",
            "Types and models.",
            "Kinds in general words.",
            quoted("F-35s"),
        ),
        _term(
            "named_body",
            "Named body",
            "A forum, command or body by name to which the matter is tied.",
            "A working group, a headquarters, an organization through which it is done.",
            "The actors and counterparts themselves, and the states.",
            quoted("JSDF Joint Operations Command (JJOC)"),
        ),
        _term(
            "quantity",
            "Quantity",
            "A number of what is to be done or given.",
            "Sums, numbers of units, percentages.",
            "Years and dates (deadline); numbers in names.",
            invented("two percent of gross domestic product"),
        ),
        _term(
            "deadline",
            "Deadline",
            "A time by which, or at which, it is to be done.",
            "By 2027, within six months, this autumn.",
            "Dates of past things.",
            invented("before the end of the year"),
        ),
        _term(
            "place",
            "Place",
            "A place, smaller than a region of the world, where it is to be done.",
            "Islands, cities, bases, straits.",
            "States; the Indo-Pacific and other regions of the world.",
            quoted("Japan’s Southwest Islands"),
        ),
    ),
)

__all__ = ["NOVELTY", "PRECISION_FLAGS", "TIME", "NoveltyCode", "PrecisionCode", "TimeCode"]
