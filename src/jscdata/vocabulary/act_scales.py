"""How an act stands to what was said before, in time, and in precision."""

from typing import Literal

from jscdata.vocabulary.terms import Term, Vocabulary, invented, quoted

NoveltyCode = Literal["new", "continuing", "reiterated"]
"""A code of ``NOVELTY``."""

TimeCode = Literal["past", "present", "future"]
"""A code of ``TIME``."""

PrecisionCode = Literal["specific_action", "named_system", "named_body", "quantity", "deadline", "place"]
"""A code of ``PRECISION_FLAGS``."""

NOVELTY = Vocabulary(
    name="novelty",
    title="Novelty",
    description=(
        "What the words themselves tell of how the act stands to what was said or done before. It is null where they "
        "tell nothing. Words of degree (greater, increased, strengthen, enhance, deepen) tell nothing of it."
    ),
    terms=(
        Term(
            code="new",
            label="New",
            definition="The words say that it is new, first, or now made known.",
            include="Announce, launch, new, first, historic decision, inaugural.",
            exclude="Newness of a thing that is only praised.",
            example=quoted("The Ministers announced a historic decision"),
        ),
        Term(
            code="continuing",
            label="Continuing",
            definition="The words say that it goes on from before.",
            include="Continue, further, remain, keep, maintain, still, ongoing.",
            exclude="Words that say it again (reiterated).",
            example=quoted("The United States and Japan further accelerated work"),
        ),
        Term(
            code="reiterated",
            label="Reiterated",
            definition="The words say that it is said again.",
            include="Reaffirm, reiterate, recommit, recall, once again.",
            exclude="Doing it again (continuing).",
            example=quoted("The Ministers reiterated U.S. defense commitments"),
        ),
    ),
)

TIME = Vocabulary(
    name="time",
    title="Time",
    description=(
        "The time of the matter that the act is about, not the tense of its verb, seen from the document's date."
    ),
    terms=(
        Term(
            code="past",
            label="Past",
            definition="The matter is completed.",
            include="A convening that took place, a law passed, a revision made.",
            exclude="What was begun and goes on (present).",
            example=quoted(
                "the recent convening of the Forum on Defense Industry Cooperation, Acquisition, and Sustainment "
                "(DICAS)"
            ),
        ),
        Term(
            code="present",
            label="Present",
            definition="The matter holds or goes on.",
            include="Values, roles, standing commitments, efforts, initiatives, progress and work under way, support.",
            exclude="Aims not yet begun (future).",
            example=quoted("their strong support for networking with allies and partners"),
        ),
        Term(
            code="future",
            label="Future",
            definition="The matter is still to come.",
            include="What is promised, planned, asked for or decided; effects expected.",
            exclude="Duties that stand already (present).",
            example=quoted("committed to strengthen and institutionalize cooperation with the Republic of Korea"),
        ),
    ),
)

PRECISION_FLAGS = Vocabulary(
    name="precision_flags",
    title="Precision flags",
    description="What makes an act precise. Each flag points at the words that do; one span a flag and thing named.",
    terms=(
        Term(
            code="specific_action",
            label="Specific action",
            definition="An action that one could see happen and tick off.",
            include="A reconstitution, a revision, a convening, a visit, a purchase.",
            exclude=(
                "Enhance, strengthen, deepen, advance; words of degree ('greater engagement', 'more exercises'); what "
                "is only to be explored."
            ),
            example=quoted("reconstitution of U.S. Forces Japan (USFJ) to a Joint Force Headquarters"),
        ),
        Term(
            code="named_system",
            label="Named system",
            definition="A weapon or system by name.",
            include="Types and models.",
            exclude="Kinds in general words.",
            example=quoted("F-35s"),
        ),
        Term(
            code="named_body",
            label="Named body",
            definition="A forum, command or body, by name or by its field, to which the matter is tied.",
            include="A headquarters, a forum in which it is taken up, working groups on named fields.",
            exclude="Actors and counterparts, organizations through which it is done among them, and states.",
            example=quoted("JSDF Joint Operations Command (JJOC)"),
        ),
        Term(
            code="quantity",
            label="Quantity",
            definition="A number of what is to be done or given.",
            include="Sums, numbers of units, percentages.",
            exclude="Years and dates (deadline); numbers in names.",
            example=invented("two percent of gross domestic product"),
        ),
        Term(
            code="deadline",
            label="Deadline",
            definition="A time by which, or at which, it is to be done.",
            include="By 2027, within six months, this autumn.",
            exclude="Dates of past things.",
            example=invented("before the end of the year"),
        ),
        Term(
            code="place",
            label="Place",
            definition="A place, smaller than a region of the world, where it is to be done.",
            include="Islands, cities, bases, straits.",
            exclude="States; the Indo-Pacific and other regions of the world.",
            example=quoted("Japan’s Southwest Islands"),
        ),
    ),
)

__all__ = ["NOVELTY", "PRECISION_FLAGS", "TIME", "NoveltyCode", "PrecisionCode", "TimeCode"]
