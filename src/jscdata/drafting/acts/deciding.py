"""Which act type a verb has in its sentence, by the verb, the noun or the clause that it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from jscdata.drafting.acts.adverbs import skip_adverbs
from jscdata.drafting.acts.finding import Found
from jscdata.drafting.acts.judgements import ADJECTIVES, FIRM, NEW_BODIES, NOUNS, PHRASES, TAKES_NOUN, WEAK_TAKERS
from jscdata.drafting.acts.lexicon import FORMS, PERFORMATIVE, UNKNOWN, Form
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.performative import is_approval, own_noun
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.subjects import subject_kind
from jscdata.drafting.acts.verbs import Verb
from jscdata.drafting.acts.words import (
    BE,
    LAST_WORDS_OF_DOCUMENTS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    TITLES,
)
from jscdata.vocabulary import ActTypeCode


class Decision(NamedTuple):
    """An act type, and a sentence that says by what it was decided."""

    code: ActTypeCode
    because: str
    noun: int | None = None


_OWN_OFFICIALS: Final = listed(
    "ministers officials teams team staff secretaries ambassadors government governments sherpas representatives "
    "senior experts working group cabinet members militaries ministries departments advisers advisors"
)
_STANDING: Final = frozenset({"commit", "pledge", "undertake", "promise", "resolve", "vow"})
_OWN_DOING: Final = listed(
    "continue work welcome discuss deepen strengthen advance expand build hold host convene explore enhance bring "
    "reach see meet further develop engage normalise normalize establish broaden finalize conclude complete launch"
)
_BINDING: Final = frozenset({"will", "shall", "must", "should"})
_ASKING: Final = frozenset(
    {"call on", "call upon", "call for", "appeal to", "appeal for", "call", "ask", "request", "urge"}
)
_TAKES_CLAUSE: Final = listed("agree concur believe stress assert observe respect")
_JUDGED: Final = listed("unacceptable illegal unlawful illegitimate unjustified unjustifiable")
_NO_ROOM: Final = listed("impunity place room excuse justification tolerance")
"""What there is none of for conduct that is condemned."""

_FAR: Final = 14
_STATES_SO: Final = listed("be have remain include represent constitute reflect carry contain stem")


def decide(words: Sequence[Token], found: Found, end: int) -> Decision:
    """Return the type of an act whose words end before the token ``end``."""
    verb = found.verb
    if found.is_descriptive:
        return _descriptive(words, verb)
    if verb.negated and (verb.modal not in _BINDING or is_approval(verb.lemma)):
        return _negated(words, verb, end)
    if verb.modal in _BINDING:
        return _by_modal(words, verb)
    noun = own_noun(words, verb)
    if noun is not None:
        return Decision(NOUNS[words[noun].low], f"The speakers’ own noun “{words[noun].text}” names the act.")
    if verb.voice == "adjective":
        return Decision(_by_adjective(words, verb, end), f"“{verb.lemma.capitalize()}” names the act.")
    return _performative(words, verb, end)


def _negated(words: Sequence[Token], verb: Verb, end: int) -> Decision:
    """Return condemn for approval that is denied; any other act that is denied is only told."""
    following = words[verb.last].low if verb.last < len(words) else ""
    disagrees = verb.lemma in {"agree", "concur"} and following in {"with", "that"}
    if disagrees or is_approval(verb.lemma):
        return Decision("condemn", "The negated verb denies approval.")
    noun = _noun(words, verb.last, end) if verb.lemma in TAKES_NOUN else None
    if noun is not None and NOUNS[words[noun].low] in {"welcome", "support"}:
        return Decision("condemn", f"The noun “{words[noun].text}” names approval, which is denied.", noun)
    return Decision("describe", "The verb is negated, so that what it names is not done.")


def _descriptive(words: Sequence[Token], verb: Verb) -> Decision:
    subject = words[verb.subject[0] : verb.subject[1]]
    if subject and _names_document(subject) and (verb.modal in {"may", "will", "would", "shall"} or verb.negated):
        return Decision("stipulate", "A rule on the document itself.")
    if verb.modal == "may" and verb.subject_kind == "speaker":
        return Decision("stipulate", "“May” gives a right.")
    after = words[verb.last : verb.last + 4]
    denied = any(word.low == "no" for word in after) and any(word.low in _NO_ROOM for word in after)
    if verb.lemma == "be" and (any(word.low in _JUDGED for word in after) or denied):
        return Decision("condemn", "The words judge conduct.")
    acts = verb.subject_kind in {"we", "speaker"} and verb.lemma not in _STATES_SO and not verb.negated
    if acts and verb.modal is None and (verb.form & (Form.PAST | Form.PARTICIPLE | Form.ING)):
        return Decision("report", "There is no performative verb, and the subject is one that acts.")
    return Decision("describe", "There is no performative verb.")


def _names_document(words: Sequence[Token]) -> bool:
    """Return whether a subject is the document itself: "This framework"."""
    return any(word.low in LAST_WORDS_OF_DOCUMENTS for word in words[:6]) and words[0].low in {"this", "the", "nothing"}


def _by_modal(words: Sequence[Token], verb: Verb) -> Decision:
    """Return the type of a verb after "will", "shall", "must" or "should"."""
    speaks = verb.subject_kind in {"we", "speaker"}
    if verb.modal == "will":
        return Decision("commit" if speaks else "describe", "“Will” with those who speak is a promise.")
    if verb.modal == "shall":
        return Decision("commit" if speaks else "stipulate", "“Shall” binds a party, or sets a rule.")
    subject = words[verb.subject[0] : verb.subject[1]]
    own = verb.subject_kind != "speaker" or any(word.low in POSSESSIVES for word in subject)
    if own or verb.voice == "passive":
        return Decision("affirm", f"“{verb.modal}” with the speakers, or with nobody named to act.")
    return Decision("call_on", f"“{verb.modal}” with a named other asks.")


def _by_adjective(words: Sequence[Token], verb: Verb, end: int) -> ActTypeCode:
    code = ADJECTIVES[verb.lemma]
    if verb.lemma == "united" or verb.lemma in FIRM:
        noun = _noun(words, verb.last + 1, end)
        return NOUNS[words[noun].low] if noun is not None else code
    if verb.lemma == "ready" and (verb.last >= len(words) or words[verb.last].low != "to"):
        return "affirm"
    if verb.lemma in {"pleased", "glad", "encouraged", "delighted"} and verb.last < len(words):
        return "welcome"
    return code


def _performative(words: Sequence[Token], verb: Verb, end: int) -> Decision:
    lemma = verb.lemma
    if verb.voice == "perfect" and lemma not in _STANDING:
        return Decision("report", "The perfect tells of an earlier occasion.")
    at = skip_adverbs(words, verb.behind)
    following = words[at].low if at < len(words) else ""
    if lemma in _ASKING:
        own = any(word.low in _OWN_OFFICIALS for word in words[at + 1 : at + 4]) and following in POSSESSIVES
        return Decision("task" if own else "call_on", f"“{lemma.capitalize()}” asks others.")
    if lemma == "look forward":
        return _looking_forward(words, at)
    if lemma in PHRASES:
        return Decision(PHRASES[lemma], f"“{lemma.capitalize()}” is a verb of this type.")
    clause = following == "that" and (lemma in TAKES_NOUN or lemma in _TAKES_CLAUSE)
    if clause or (lemma in TAKES_NOUN and following in {"we", "they"}):
        return _by_clause(words, at, end)
    return _by_noun(words, verb, end) if lemma in TAKES_NOUN else _by_verb(words, verb, at, end)


def _by_verb(words: Sequence[Token], verb: Verb, at: int, end: int) -> Decision:
    """Return the type that the verb itself has, where a particle does not change it."""
    lemma, following = verb.lemma, words[at].low if at < len(words) else ""
    next_form = FORMS.get(following, UNKNOWN)[1]
    code = PERFORMATIVE.get(lemma, "affirm")
    if lemma in {"agree", "concur"} and following in {"on", "with", "upon"}:
        noun = _noun(words, at + 1, end)
        code = "affirm" if following == "with" or (noun is not None and NOUNS[words[noun].low] == "affirm") else code
    if lemma == "expect":
        code = "intend" if following == "to" and verb.voice != "passive" else "call_on"
    if lemma == "encourage":
        code = "call_on" if any(word.low == "to" for word in words[at : min(end, at + _FAR)]) else "support"
    if lemma in {"consider", "view", "regard"}:
        code = "intend" if next_form & Form.ING else "affirm"
    if lemma in {"conclude", "determine", "accept"} and following == "that":
        code = "affirm"
    if lemma == "welcome" and _to_a_place(words, at, end):
        return Decision("report", "A guest is received.")
    if lemma == "aim" and verb.subject_kind == "thing":
        code = "describe"
    return Decision(code, f"“{lemma.capitalize()}” is a verb of this type.")


def _to_a_place(words: Sequence[Token], at: int, end: int) -> bool:
    """Return whether a guest is received: "welcome President X to Y", "for a visit"."""
    if not words[at : at + 1] or not words[at].is_capital:
        return False
    number = at
    while number < min(end, at + _FAR) and (words[number].is_capital or words[number].low in {".", ","}):
        number += 1
    named = words[at:number]
    office = any(word.low in TITLES for word in named) and not any(word.is_possessive for word in named)
    return office and number < len(words) and words[number].low in {"to", "for"}


def _looking_forward(words: Sequence[Token], at: int) -> Decision:
    """Return intend for what the speakers look forward to doing, and welcome for the deed of another."""
    after = skip_adverbs(words, at + 1)
    lemma = FORMS.get(words[after].low, UNKNOWN)[0] if after < len(words) else ""
    if lemma in _OWN_DOING or (lemma and words[after].low.endswith("ing")):
        return Decision("intend", "They look forward to doing it themselves.")
    return Decision("welcome", "They look forward to another’s deed or an event.")


def _noun(words: Sequence[Token], at: int, end: int) -> int | None:
    """Return the noun of a verb's noun phrase that names an act; None where the phrase has none."""
    last = None
    for number in range(at, min(end, at + _FAR, len(words))):
        low = words[number].low
        if low in NOUNS:
            last = number
        elif _ends_phrase(low) and (last is not None or low not in {",", "and"}):
            break
    return last


def _ends_phrase(low: str) -> bool:
    return low in PREPOSITIONS or low in RELATIVES or low in {"to", ",", ";", ":", "and"}


def _by_noun(words: Sequence[Token], verb: Verb, end: int) -> Decision:
    # In the passive what is expressed is the subject.
    noun = _noun(words, *(verb.subject if verb.voice == "passive" else (verb.last, end)))
    if verb.lemma in {"announce", "reveal"}:
        return _announced(words, verb, noun, end)
    if verb.lemma == "pledge":
        return Decision("commit", "“Pledge” is a verb of this type.")
    if noun is None:
        return Decision(PERFORMATIVE.get(verb.lemma, "affirm"), f"“{verb.lemma.capitalize()}” takes no noun of an act.")
    code = NOUNS[words[noun].low]
    own = any(word.low in POSSESSIVES for word in words[verb.last : noun])
    if (verb.lemma in WEAK_TAKERS and not own) or code == "establish":
        return Decision("affirm", f"“{verb.lemma.capitalize()}” holds what the noun names to be so.", noun)
    return Decision(code, f"The noun “{words[noun].text}” decides the type.", noun)


def _announced(words: Sequence[Token], verb: Verb, noun: int | None, end: int) -> Decision:
    phrase = words[verb.last : min(end, verb.last + _FAR)]
    if noun is not None and NOUNS[words[noun].low] in {"decide", "intend", "commit", "establish", "support"}:
        return Decision(NOUNS[words[noun].low], f"The noun “{words[noun].text}” decides the type.", noun)
    new = any(word.low in {"new", "launch", "first", "inaugural"} for word in phrase)
    if new and any(word.low in NEW_BODIES for word in phrase):
        return Decision("establish", "A new body or programme is announced.")
    if phrase and (phrase[0].low == "that" or any(word.low in {"will", "plans"} for word in phrase)):
        by_clause = _by_clause(words, verb.last, end)
        return by_clause if by_clause.code == "commit" else Decision("decide", "A choice is made known.")
    return Decision("decide", "A choice is made known.")


def _by_clause(words: Sequence[Token], at: int, end: int) -> Decision:
    """Return the type of a clause of content: commit, call_on, warn or condemn as it would be alone, else affirm."""
    clause = words[at : min(end, at + 4 * _FAR)]
    lows = {word.low for word in clause}
    if {"would", "will"} & lows and ("met" in lows or {"attack", "consequences"} <= lows):
        return Decision("warn", "The clause tells a consequence for conduct that may yet come.")
    if _JUDGED & lows and lows & BE:
        return Decision("condemn", "The clause disapproves.")
    code = _of_clause(clause, lows)
    return Decision(code, "The clause is held to be so." if code == "affirm" else "The clause decides the type.")


def _of_clause(clause: Sequence[Token], lows: set[str]) -> ActTypeCode:
    """Return the type of a clause by its subject and its modal verb."""
    modal = next((n for n, word in enumerate(clause) if word.low in MODALS or word.low in BE), None)
    if modal is None:
        return "affirm"
    subject = clause[1:modal] if clause[0].low == "that" else clause[:modal]
    kind = subject_kind([word for word in subject if word.low not in {"also", "further"}])
    bound = any(word.low in {"commitment", "commitments", "obligations"} for word in subject)
    if bound or {"invoke", "commitments"} <= lows or (clause[modal].low == "will" and kind in {"we", "speaker"}):
        return "commit"
    if clause[modal].low in BE and any(word.low in {"committed", "determined"} for word in clause[modal : modal + 4]):
        return "commit"
    return "call_on" if clause[modal].low in {"must", "should"} and kind == "speaker" else "affirm"


__all__ = ["Decision", "decide"]
