"""What the speakers do with a verb: commit themselves, decide, welcome, call on others."""

from typing import Literal

from jscdata.vocabulary.terms import Term, Vocabulary, invented, quoted

ActTypeCode = Literal[
    "commit",
    "intend",
    "decide",
    "establish",
    "affirm",
    "support",
    "welcome",
    "condemn",
    "call_on",
    "task",
    "warn",
    "report",
    "describe",
    "stipulate",
]
"""A code of ``ACT_TYPES``."""

ACT_TYPES = Vocabulary(
    name="act_types",
    title="Act types",
    description=(
        "What the speakers do in saying it. Where the verb takes a noun that names the act (reaffirmed their intent, "
        "announced a decision, reiterated commitments, expressed support), the noun decides the type and the verb "
        "only tells novelty. A clause after the verb decides in the same way (reaffirmed that they will): what would "
        "be commit, call_on, warn or condemn standing alone is that, and other clauses are affirm; it is one act, "
        "whose verb is the governing one. 'Continue', 'remain' and 'keep' only tell novelty; the verb or noun after "
        "them decides. Where two types fit, the first of this order is coded: establish, decide, task, call_on, "
        "warn, condemn, commit, intend, support, welcome, affirm, stipulate, report, describe."
    ),
    terms=(
        Term(
            code="commit",
            label="Commit",
            definition="The actors bind themselves, or are said to be bound, to future conduct.",
            include=(
                "Verbs of promise (commit, pledge, resolve to, be determined to, undertake, vow, 'will' with those "
                "who speak); obligations restated as such ('reiterated defense commitments'); 'remain committed'; "
                "punishing what was done, and sanctions that run, with those punished under 'against'; 'shall' of a "
                "party's duty."
            ),
            exclude=(
                "An aim or plan without a promise (intend). A choice made known as made (decide). 'Will' of a fact "
                "or an effect that nobody promises (describe). A consequence for conduct that may yet come (warn). "
                "'Stand ready' without an act named (affirm)."
            ),
            example=quoted("The Ministers resolved to advance trilateral cooperation with Australia"),
            crosswalks={"PLOVER": ("AGREE",)},
        ),
        Term(
            code="intend",
            label="Intend",
            definition="The actors name an aim or a plan of their own, without promising it.",
            include=(
                "Intend, plan, seek, aim, hope, explore, consider doing; look forward to doing it themselves; 'their "
                "intent to'; 'it is our goal to'."
            ),
            exclude=(
                "Resolve, pledge and determination (commit). Plans of others that are praised, and looking forward "
                "to another's deed (welcome)."
            ),
            example=quoted("they reaffirmed their intent to accelerate the following lines of effort"),
            crosswalks={"PLOVER": ("AGREE",)},
        ),
        Term(
            code="decide",
            label="Decide",
            definition="The actors make known a choice that they have made.",
            include=(
                "Decided, agreed to do, concurred in doing, approved, announced a decision; money or an expansion "
                "announced; endorsed with legal effect."
            ),
            exclude=(
                "A body, programme or agreement that the words themselves bring into being (establish). Agreeing "
                "that something is true (affirm). A decision of an earlier day (report), or only described "
                "(describe)."
            ),
            example=quoted("The United States and Japan decided to upgrade the core tenets of the Alliance"),
            crosswalks={"PLOVER": ("AGREE",)},
        ),
        Term(
            code="establish",
            label="Establish",
            definition="A body, programme, agreement or regular meeting is brought into being by the words.",
            include=(
                "Establish, launch, inaugurate, create, hereby adopt, conclude; a new body or programme announced; "
                "'are launching'."
            ),
            exclude=(
                "Plans to establish (intend or commit). One that others set up (welcome), or that exists or was set "
                "up on an earlier day (report)."
            ),
            example=invented("The Ministers launched a working group on undersea cables."),
            crosswalks={"PLOVER": ("AGREE", "COOPERATE")},
        ),
        Term(
            code="affirm",
            label="Affirm",
            definition="The speakers hold something to be true, valid, important or needed.",
            include=(
                "Affirm, underscore, emphasize, stress, highlight, recognize, acknowledge, note, share the view; the "
                "importance, role, value, progress or applicability of something; 'should' and 'must' with nobody "
                "named to act, or with the speakers themselves."
            ),
            exclude=(
                "Affirming a commitment (commit), an intention (intend), support (support) or opposition (condemn). "
                "Approval of what was done (welcome). A fact that the document states without such a verb "
                "(describe)."
            ),
            example=quoted(
                "reaffirmed the importance of cooperation with partners in Southeast Asia and the Pacific Islands"
            ),
            crosswalks={"PLOVER": ("SUPPORT",)},
        ),
        Term(
            code="support",
            label="Support",
            definition="The speakers back a policy, an effort, an actor or a people.",
            include=(
                "Support, back, endorse politically, stand with, express solidarity or sympathy, mourn, encourage "
                "what another has begun."
            ),
            exclude=(
                "Praise or thanks for what was done (welcome). Asking others to act (call_on). Aid promised (commit) "
                "or given (report)."
            ),
            example=quoted(
                "The Ministers supported Japan’s revision of its Three Principles on the Transfer of Defense "
                "Equipment and Technology"
            ),
            crosswalks={"PLOVER": ("SUPPORT",)},
        ),
        Term(
            code="welcome",
            label="Welcome",
            definition="The speakers approve of, praise or give thanks for something done, under way or to come.",
            include=(
                "Welcome, herald, hail, applaud, commend, appreciate, congratulate, celebrate, thank; looking "
                "forward to another's deed or an event; plans of others that are praised."
            ),
            exclude=(
                "Backing for what is still to be achieved (support). Importance without approval (affirm). Receiving "
                "a guest (report). 'Welcome' with an infinitive (call_on)."
            ),
            example=quoted(
                "The Ministers heralded the recent convening of the Forum on Defense Industry Cooperation, "
                "Acquisition, and Sustainment (DICAS)"
            ),
            crosswalks={"PLOVER": ("SUPPORT",)},
        ),
        Term(
            code="condemn",
            label="Condemn",
            definition="The speakers disapprove of conduct, of a claim or of a state of affairs.",
            include=(
                "Condemn, oppose, reject, deplore, express concern or regret, not recognize; judgements such as 'is "
                "unacceptable', 'is illegal', 'there can be no impunity'."
            ),
            exclude="Consequences announced for conduct (warn). A demand to stop it (call_on).",
            example=invented("The Ministers strongly opposed any attempt to change the status quo by force."),
            crosswalks={"PLOVER": ("ACCUSE", "REJECT")},
        ),
        Term(
            code="call_on",
            label="Call on",
            definition="The speakers ask others, who are not bound by the document, to act or to refrain.",
            include=(
                "Call on, call for, urge, invite, demand, expect, appeal to; encourage what is still to be done; "
                "'must' and 'should' with a named other. Actors stay empty where nobody is named ('call for a "
                "peaceful resolution')."
            ),
            exclude=(
                "Orders to the speakers' own officials or bodies (task). Duties of the parties (commit or stipulate)."
            ),
            example=invented("The Ministers urged all states to respect freedom of navigation."),
            crosswalks={"PLOVER": ("REQUEST",)},
        ),
        Term(
            code="task",
            label="Task",
            definition="The speakers order their own officials or bodies to act.",
            include=(
                "Instruct, direct, task, charge, ask or call on their own ministers or bodies, designate somebody to "
                "do it. Those tasked are the actors."
            ),
            exclude="Requests to others (call_on). A body that the speakers only say will meet (commit or describe).",
            example=invented("The Ministers directed the working group to report by the end of the year."),
        ),
        Term(
            code="warn",
            label="Warn",
            definition="The speakers announce consequences for conduct of another that may yet come.",
            include="Warn; 'any attack will be met with'; 'will bear the consequences should they'.",
            exclude=(
                "Disapproval without consequences (condemn). Punishing what was done (commit). A duty to an ally, "
                "whatever its trigger (commit)."
            ),
            example=invented("Any such attack would be met with a decisive response."),
            crosswalks={"PLOVER": ("THREATEN",)},
        ),
        Term(
            code="report",
            label="Report",
            definition="The words tell what the speakers or their states did, or are doing, without judging it.",
            include=(
                "Met, discussed, reviewed, exchanged views, accelerated work, have signed, are working, received a "
                "guest; verbs of other types when told of an earlier occasion by a date or the perfect, save "
                "standing duties ('have committed')."
            ),
            exclude=(
                "Doing that is praised (welcome). Effects and background (describe). 'Will continue to' (commit)."
            ),
            example=quoted(
                "The United States and Japan further accelerated work on co-production, co-development, and "
                "co-sustainment"
            ),
            crosswalks={"PLOVER": ("CONSULT", "COOPERATE")},
        ),
        Term(
            code="describe",
            label="Describe",
            definition="The words tell facts, effects or background, and nobody's act is made or reported.",
            include=(
                "What a thing is, does or will bring about; history; threats described; the value of a relation "
                "stated as a fact."
            ),
            exclude="Doings of the speakers' states (report). Anything governed by a performative verb.",
            example=quoted("The JJOC will increase Japan’s joint operations capability"),
        ),
        Term(
            code="stipulate",
            label="Stipulate",
            definition="A rule on the document or the arrangement itself.",
            include=(
                "Duration, entry into force, exit, amendment, definitions, legal status, costs, who decides, dispute "
                "settlement; 'shall' and 'may' of a right, a rate or an exception."
            ),
            exclude="Duties of substance (commit). Statements about other instruments (affirm).",
            example=invented("This framework creates no rights or obligations under international law."),
        ),
    ),
)

__all__ = ["ACT_TYPES", "ActTypeCode"]
