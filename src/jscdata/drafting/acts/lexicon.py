"""The verbs of alliance statements: which of them are performative, and the forms that they take."""

from __future__ import annotations

from typing import Final

from jscdata.drafting.acts.common_verbs import COMMON_VERBS
from jscdata.drafting.acts.listing import listed
from jscdata.vocabulary import ActTypeCode


class Form:
    """The forms that one spelling of a verb can be: bits of a plain number, since flags of ``enum`` are slow."""

    BASE: Final = 1
    S: Final = 2
    PAST: Final = 4
    PARTICIPLE: Final = 8
    ING: Final = 16


_PERFORMATIVE: Final[dict[ActTypeCode, str]] = {
    "commit": "commit recommit pledge resolve undertake vow promise guarantee swear dedicate rededicate obligate",
    "intend": (
        "intend plan seek aim hope explore consider aspire envision envisage endeavor endeavour strive propose desire "
        "wish contemplate anticipate"
    ),
    "decide": (
        "decide agree concur approve authorize authorise elect choose accept announce reveal finalize finalise "
        "determine unveil"
    ),
    "establish": "establish launch inaugurate create institute conclude adopt initiate",
    "affirm": (
        "affirm reaffirm confirm reconfirm underscore underline emphasize emphasise reemphasize reemphasise stress "
        "highlight recognize recognise acknowledge note observe reiterate restate recall share believe declare "
        "proclaim state assert attest express convey voice renew remember value cherish view regard understand "
        "remark reassert avow agree respect trust maintain profess uphold reassure echo concede contend "
    ),
    "support": "support back endorse encourage mourn champion sympathize sympathise",
    "welcome": (
        "welcome herald hail applaud commend appreciate congratulate celebrate thank praise salute honor honour "
        "commemorate laud compliment acclaim"
    ),
    "condemn": (
        "condemn oppose reject deplore denounce decry regret protest criticize criticise lament censure repudiate "
        "abhor disapprove disagree rebuke"
    ),
    "call_on": "call urge invite demand expect appeal request ask implore exhort insist recommend plead beseech",
    "task": "instruct direct task charge designate mandate assign entrust order",
    "warn": "warn caution",
}

PERFORMATIVE: Final[dict[str, ActTypeCode]] = {
    lemma: code for code, lemmas in reversed(_PERFORMATIVE.items()) for lemma in lemmas.split()
}
"""The act type that a performative verb has by itself, by lemma."""

OFTEN_COMPLEMENT: Final = listed(
    "support encourage seek explore establish launch create adopt consider plan aim share uphold maintain respect "
    "propose form found direct charge order back strive endeavor endeavour institute initiate conclude choose "
    "accept trust value view champion note observe state bear assess determine honor ask request protest oppose "
    "guarantee dedicate finalize constitute approve authorize assign designate register understand"
)
"""Performative verbs that as often only complete another verb."""

WEAK_PARTICIPLES: Final = OFTEN_COMPLEMENT - frozenset({"note", "observe", "oppose"}) | listed(
    "hope expect intend express demand renew"
)
"""Performative verbs whose participle in -ing mostly tells a means or an attribute."""

_IRREGULAR: Final = {
    "be": "is/are/am being was/were been",
    "become": "becomes becoming became become",
    "begin": "begins beginning began begun",
    "bear": "bears bearing bore borne",
    "break": "breaks breaking broke broken",
    "bring": "brings bringing brought brought",
    "build": "builds building built built",
    "choose": "chooses choosing chose chosen",
    "come": "comes coming came come",
    "cut": "cuts cutting cut cut",
    "do": "does doing did done",
    "draw": "draws drawing drew drawn",
    "fall": "falls falling fell fallen",
    "feel": "feels feeling felt felt",
    "fight": "fights fighting fought fought",
    "find": "finds finding found found",
    "forge": "forges forging forged forged",
    "give": "gives giving gave given",
    "go": "goes going went gone",
    "grow": "grows growing grew grown",
    "have": "has having had had",
    "hear": "hears hearing heard heard",
    "hold": "holds holding held held",
    "keep": "keeps keeping kept kept",
    "lay": "lays laying laid laid",
    "lead": "leads leading led led",
    "leave": "leaves leaving left left",
    "lie": "lies lying lay lain",
    "lose": "loses losing lost lost",
    "make": "makes making made made",
    "mean": "means meaning meant meant",
    "meet": "meets meeting met met",
    "pay": "pays paying paid paid",
    "put": "puts putting put put",
    "reset": "resets resetting reset reset",
    "rise": "rises rising rose risen",
    "run": "runs running ran run",
    "say": "says saying said said",
    "see": "sees seeing saw seen",
    "seek": "seeks seeking sought sought",
    "send": "sends sending sent sent",
    "set": "sets setting set set",
    "shake": "shakes shaking shook shaken",
    "show": "shows showing showed shown",
    "speak": "speaks speaking spoke spoken",
    "spend": "spends spending spent spent",
    "spread": "spreads spreading spread spread",
    "stand": "stands standing stood stood",
    "strive": "strives striving strove striven",
    "swear": "swears swearing swore sworn",
    "take": "takes taking took taken",
    "tell": "tells telling told told",
    "think": "thinks thinking thought thought",
    "undergo": "undergoes undergoing underwent undergone",
    "understand": "understands understanding understood understood",
    "undertake": "undertakes undertaking undertook undertaken",
    "uphold": "upholds upholding upheld upheld",
    "withhold": "withholds withholding withheld withheld",
    "withdraw": "withdraws withdrawing withdrew withdrawn",
    "write": "writes writing wrote written",
    "oversee": "oversees overseeing oversaw overseen",
    "overcome": "overcomes overcoming overcame overcome",
    "arise": "arises arising arose arisen",
    "drive": "drives driving drove driven",
    "light": "lights lighting lit lit",
    "teach": "teaches teaching taught taught",
    "buy": "buys buying bought bought",
    "sell": "sells selling sold sold",
    "lend": "lends lending lent lent",
    "deal": "deals dealing dealt dealt",
    "learn": "learns learning learned/learnt learned/learnt",
    "rebuild": "rebuilds rebuilding rebuilt rebuilt",
    "withstand": "withstands withstanding withstood withstood",
    "ring": "rings ringing rang rung",
    "read": "reads reading read read",
    "shape": "shapes shaping shaped shaped",
    "know": "knows knowing knew known",
}
"""Forms in -s, in -ing, of the past and of the participle; a slash parts two forms."""

_DOUBLING = listed(
    "commit recommit concur plan permit admit submit transfer refer occur deter rebut regret stem stop equip "
    "program compel expel propel control curb ship rid combat tap step map cap"
)


def _regular(lemma: str) -> tuple[str, str, str, str]:
    """Return the forms in -s, in -ing, of the past and of the participle of a regular verb."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma + "ing", lemma[:-1] + "ied", lemma[:-1] + "ied"
    with_s = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if lemma in _DOUBLING:
        return with_s, lemma + lemma[-1] + "ing", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ed"
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        return with_s, stem + "ing", lemma + "d", lemma + "d"
    return with_s, lemma + "ing", lemma + "ed", lemma + "ed"


def _all_forms() -> dict[str, tuple[str, int]]:
    """Return lemma and forms by spelling; where two verbs share a spelling, the performative one is kept."""
    forms: dict[str, tuple[str, int]] = {}
    british = [f"{lemma[:-3]}ise" for lemma in COMMON_VERBS if lemma.endswith("ize")]
    british += [f"co-{lemma[2:]}" for lemma in COMMON_VERBS if lemma.startswith("coo")]
    for lemma in (*PERFORMATIVE, *COMMON_VERBS, *british, *_IRREGULAR):
        spelled = _IRREGULAR[lemma].split() if lemma in _IRREGULAR else _regular(lemma)
        kinds = (Form.BASE, Form.S, Form.ING, Form.PAST, Form.PARTICIPLE)
        for kind, spellings in zip(kinds, (lemma, *spelled), strict=True):
            for spelling in spellings.split("/"):
                known, form = forms.get(spelling, (lemma, 0))
                if known == lemma:
                    forms[spelling] = (lemma, form | kind)
    return forms


FORMS: Final = _all_forms()
"""Lemma and possible forms of every spelling of a known verb, in lower case."""

UNKNOWN: Final = ("", 0)
"""Lemma and forms of a word that is no known verb."""

ALSO_NOUNS: Final = listed(
    "plan support work visit use aim call note view increase benefit challenge focus address progress exercise "
    "force change measure contact need partner demand interest value program project study test trade fund state "
    "share request order charge task hope desire wish trust back regret protest promise pledge vow welcome respect "
    "resolve launch praise salute honor honour stress document process record report research review result return "
    "risk role score service sign source stand start step target threat transfer transition treaty update upgrade "
    "voice vote balance base cause claim control cost counter deal design effort end fight form link market mark "
    "mission model move network object offer open pact pay place position practice presence produce purchase range "
    "release rule sanction secure ship standard structure supply threaten train turn lead host help lift limit part "
    "point practise present pressure process attack face finance function impact influence label land map matter "
    "name object pace path power practice price profit purpose rate reform repair respect right shape space stage "
    "strike strength surge track damage exchange experience dialogue mandate direct appeal guarantee forum heart "
    "approach advance set found witness abuse aid answer attempt conduct conflict contract defeat display escape "
    "estimate fear flow gain guide harm highlight hold issue journey labor labour concern level guard patrol "
    "deposit import export broker escort mentor reset"
)
"""Verbs whose base form, and form in -s, are as often nouns."""

__all__ = ["ALSO_NOUNS", "FORMS", "OFTEN_COMPLEMENT", "PERFORMATIVE", "UNKNOWN", "WEAK_PARTICIPLES", "Form"]
