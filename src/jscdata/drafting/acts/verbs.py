"""The verb that stands at a place of a sentence, with its auxiliaries, and what its subject is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from jscdata.drafting.acts.adverbs import before_adverbs, is_adverb, is_negated, is_none, negates, skip_adverbs
from jscdata.drafting.acts.judgements import ADJECTIVES, PHRASES
from jscdata.drafting.acts.lexicon import ALSO_NOUNS, FORMS, PERFORMATIVE, UNKNOWN, Form
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.subjects import Subject, agent, subject_kind
from jscdata.drafting.acts.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SPEAKER_NOUNS,
    SPEAKER_PRONOUNS,
)

Voice = Literal["plain", "perfect", "progressive", "passive", "adjective"]
"""How the verb is built: "met", "have met", "are meeting", "is urged", "are committed"."""


class Verb(NamedTuple):
    """A verb in a sentence, told by the numbers of its tokens.

    ``first`` is the first token of the verb with its auxiliaries, ``at`` the verb itself, ``last``
    the token after it and its particle. ``subject`` is the range of the subject's tokens, ``agent``
    that of those who can speak behind the "by" of a passive. A verb that "continue", "refuse" or
    "fail" governs stands in their place, so that it decides the type; what is refused is ``negated``.
    """

    lemma: str
    form: int
    first: int
    at: int
    last: int
    modal: str | None = None
    voice: Voice = "plain"
    negated: bool = False
    subject: tuple[int, int] = (0, 0)
    subject_kind: Subject = "none"
    agent: tuple[int, int] = (0, 0)

    @property
    def behind(self) -> int:
        """The token after the verb and the agent that stands right behind it."""
        return self.agent[1] if self.agent[0] == self.last + 1 else self.last


_FAR: Final = 40
"""Tokens that a subject may have; it keeps the search linear in long sentences."""

_INSERTION: Final = 10
"""Tokens that may stand between a modal and its verb."""

_REDUCED: Final = listed(
    "base guide drive relate associate give design aim lead make hold pose need require use know call see name set "
    "include concern involve locate entitle center link outline identify detect detain enable attach envision "
    "reflect describe articulate enshrine define contain establish found"
)
"""Verbs whose past form after a noun mostly is a participle that belongs to the noun."""

_WANTED: Final[dict[str, tuple[tuple[int, ...], tuple[Voice, ...]]]] = {
    **dict.fromkeys(BE, ((Form.ING, Form.PARTICIPLE), ("progressive", "passive"))),
    **dict.fromkeys(HAVE, ((Form.PARTICIPLE,), ("perfect",))),
    **dict.fromkeys(MODALS | DO, ((Form.BASE,), ("plain",))),
}
"""The forms that an auxiliary governs, and how the verb then is built."""

_REFUSALS: Final = frozenset({"refuse", "decline", "fail"})
_GOVERNING: Final = _REFUSALS | {"continue", "keep"}
"""Verbs whose infinitive or gerund decides the type."""

_NO_VERBS: Final = DETERMINERS | PREPOSITIONS | SPEAKER_PRONOUNS
_OPENS_OBJECT: Final = DETERMINERS | {"that", "to"}
_AFTER_PRESENT: Final = DETERMINERS | {"out", "forth", "up"}
_AFTER_REDUCED: Final = PREPOSITIONS | {"to", ","}
_CLOSED: Final = frozenset({";", ":", "–", "—", "?", "!"})
_ENDS: Final = _CLOSED | {".", ")"}
_TELLING: Final = _CLOSED | {",", "to"} | RELATIVES | AUXILIARIES | FORMS.keys()
"""Words and marks at which something is decided on the way from a subject to its verb."""

_PERCEIVING: Final = listed("see hear note learn find observe witness know read")

_PARTICLES: Final[dict[str, frozenset[str]]] = {
    verb: frozenset(phrase.split()[1] for phrase in PHRASES if phrase.split()[0] == verb)
    for verb in {phrase.split()[0] for phrase in PHRASES}
}
"""The particles and nouns that a verb may need, by verb."""


def verb_group(words: Sequence[Token], first: int) -> Verb | None:
    """Return the verb of which the token at ``first`` is the first, auxiliary or verb."""
    modal, at, helper = None, first, -1
    negated = is_negated(words, first)
    while at < len(words) and (words[at].low in AUXILIARIES or skip_adverbs(words, at) > at):
        low = words[at].low
        if low in MODALS:
            modal = low
        negated = negated or negates(words, at)
        if low not in AUXILIARIES and not is_adverb(words[at]):
            at = skip_adverbs(words, at)
            continue
        helper = at if low in AUXILIARIES else helper
        at = _after_insertion(words, at + 1) if low in MODALS or low in DO or low == "not" else at + 1
    found = _plain(words, at) if helper < 0 else _after_auxiliary(words, first, helper, at)
    if found is None:
        return None
    negated = negated or found.negated or is_negated(words, at) or is_none(words, found.last)
    return found._replace(modal=modal, negated=negated) if modal or negated else found


def _after_insertion(words: Sequence[Token], at: int) -> int:
    """Return the place after words between commas that part a modal from its verb, or the "and" of "not and will"."""
    if at < len(words) and words[at].low == ",":
        for number in range(at + 1, min(len(words) - 1, at + _INSERTION)):
            if words[number].low == ",":
                return number + 1
    joins = at + 1 < len(words) and words[at].low in {"and", "or"} and words[at + 1].low in MODALS
    return at + 1 if joins else at


def _after_auxiliary(words: Sequence[Token], first: int, helper: int, at: int) -> Verb | None:
    """Return the verb after auxiliaries of which the one at ``helper`` is the last."""
    found = governed_by(words, helper, first, at)
    if found is not None:
        return found
    low = words[helper].low
    _, form = _known(words, at)
    if low in MODALS or low in DO:
        if low in MODALS and not form and _may_be_unknown(words, at):
            return _governed(words, first, at, Form.BASE, "plain")
        return None if low in MODALS else _alone(words, first, helper)
    return _alone(words, first, helper)


def governed_by(words: Sequence[Token], helper: int, first: int, at: int) -> Verb | None:
    """Return the verb or adjective at a place, if the auxiliary at ``helper`` governs its form."""
    low = words[helper].low
    lemma, form = _known(words, at)
    if low in BE and lemma and words[at].low in ADJECTIVES and not _is_asked(words, at):
        return Verb(lemma=words[at].low, form=Form.PARTICIPLE, first=first, at=at, last=at + 1, voice="adjective")
    wanted, voices = _WANTED[low]
    for kind, voice in zip(wanted, voices, strict=True):
        if form & kind:
            return _governed(words, first, at, form if kind != Form.BASE else kind, voice)
    return None


def _is_asked(words: Sequence[Token], at: int) -> bool:
    """Return whether "encouraged" tells what others are to do, and not what the speakers feel on seeing it."""
    if words[at].low != "encouraged" or [word.low for word in words[at + 1 : at + 2]] != ["to"]:
        return False
    return at + 2 < len(words) and words[at + 2].low not in _PERCEIVING


def _known(words: Sequence[Token], at: int) -> tuple[str, int]:
    """Return lemma and forms of the word at a place; a word that is unknown may be a participle in -ed."""
    if at >= len(words):
        return "", 0
    low = words[at].low
    if low not in FORMS and low.endswith("ed") and not words[at].is_capital:
        return low, Form.PARTICIPLE
    return FORMS.get(low, (low, 0))


def _governed(words: Sequence[Token], first: int, at: int, form: int, voice: Voice) -> Verb:
    lemma, _ = _known(words, at)
    verb = _with_particle(words, Verb(lemma=lemma, form=form, first=first, at=at, last=at + 1, voice=voice))
    return verb._replace(agent=agent(words, verb.last)) if voice == "passive" else verb


def _alone(words: Sequence[Token], first: int, helper: int) -> Verb:
    """Return an auxiliary that is the verb itself: "is", "has"."""
    lemma, form = FORMS[words[helper].low]
    return Verb(lemma=lemma, form=form, first=first, at=helper, last=helper + 1)


def _plain(words: Sequence[Token], at: int) -> Verb | None:
    """Return the verb at a place where no auxiliary is, with the adjective that "remain" governs."""
    if at >= len(words) or words[at].low not in FORMS:
        return None
    lemma, form = FORMS[words[at].low]
    if lemma in {"remain", "stand"}:
        after = skip_adverbs(words, at + 1)
        if after < len(words) and words[after].low in ADJECTIVES and (lemma == "remain" or words[after].low == "ready"):
            where = after if lemma == "remain" else at
            return Verb(
                lemma=words[after].low, form=Form.PARTICIPLE, first=at, at=where, last=after + 1, voice="adjective"
            )
    return _with_particle(words, Verb(lemma=lemma, form=form, first=at, at=at, last=at + 1))


def _with_particle(words: Sequence[Token], verb: Verb) -> Verb:
    """Return the verb with the particle that it needs: "called on"."""
    if verb.lemma in _GOVERNING:
        return _with_inner(words, verb)
    particles = _PARTICLES.get(verb.lemma, frozenset())
    # "Attach great importance", "stand firmly by": a word may stand before the noun, an adverb before the particle.
    for at, word in enumerate(words[verb.last : verb.last + 2], verb.last):
        if word.low in particles and (at == verb.last or word.low not in PREPOSITIONS or is_adverb(words[at - 1])):
            # They "look to" do something; what they look to is another thing.
            following = words[at + 1].low if at + 1 < len(words) else ""
            if word.low != "to" or verb.lemma != "look" or FORMS.get(following, UNKNOWN)[1] & Form.BASE:
                negated = is_none(words, verb.last)
                return verb._replace(lemma=f"{verb.lemma} {word.low}", last=at + 1, negated=negated)
    return verb


def _with_inner(words: Sequence[Token], verb: Verb) -> Verb:
    """Return the verb that "continue" or "refuse" governs, in its place; else the verb itself."""
    at = verb.last
    if at < len(words) and words[at].low == "to":
        at = skip_adverbs(words, at + 1)
        inner = _plain(words, at) or _unknown(words, at)
        governed = inner is not None and bool(inner.form & Form.BASE)
    else:
        inner = _plain(words, at)
        governed = inner is not None and bool(inner.form & Form.ING) and not inner.form & Form.BASE
    refuses = verb.lemma in _REFUSALS
    if inner is None or not governed or (refuses and inner.lemma not in PERFORMATIVE):
        return verb
    return verb._replace(lemma=inner.lemma, at=inner.at, last=inner.last, negated=refuses)


def _unknown(words: Sequence[Token], at: int) -> Verb | None:
    """Return the word after "to" for a verb that no list knows."""
    if not _may_be_unknown(words, at):
        return None
    return Verb(lemma=words[at].low, form=Form.BASE, first=at, at=at, last=at + 1)


def _may_be_unknown(words: Sequence[Token], at: int) -> bool:
    """Return whether a word may be a verb that no list knows, where one is expected."""
    is_word = at < len(words) and words[at].text.isalpha() and words[at].text.islower()
    return is_word and words[at].low not in _NO_VERBS


def _may_be_finite(words: Sequence[Token], at: int, start: int) -> bool:
    """Return whether a known verb is finite here, as the words before and after it let guess."""
    word, place = words[at], before_adverbs(words, at, start)
    before = words[place - 1] if place > start else None
    if before is None or (word.is_capital and at > 0) or word.low in ADVERBS or _is_head(words, at):
        return False
    past = _is_past(word)
    if _wants_noun(before):
        # Only behind an insertion, which two commas enclose, may the verb stand after one.
        late = before.text == "," and any(word.low == "," for word in words[start : at - 1])
        return late and (not _is_reduced(words, at) if past else _resumes(words, at))
    if past:
        return not _is_reduced(words, at) or before.low in SPEAKER_PRONOUNS
    return _agrees(words, at, start, before)


def _is_head(words: Sequence[Token], at: int) -> bool:
    """Return whether a word that can be a noun ends a noun phrase: "Quad partners met", "under Kenyan control."."""
    following = words[at + 1].low if at + 1 < len(words) else "."
    if words[at].low in SPEAKER_NOUNS:
        return following not in _OPENS_OBJECT and following != "with"
    is_noun = FORMS[words[at].low][0] in ALSO_NOUNS and not _is_past(words[at])
    return is_noun and following in _ENDS and words[at - 1].low not in SPEAKER_PRONOUNS


def _resumes(words: Sequence[Token], at: int) -> bool:
    """Return whether a form of the present after a comma goes on after an insertion: "We, the Ministers, welcome"."""
    lemma, form = FORMS[words[at].low]
    following = words[at + 1] if at + 1 < len(words) else None
    takes = following is not None and (following.is_capital or following.low in _OPENS_OBJECT)
    return (
        (takes or lemma not in ALSO_NOUNS)
        and bool(form & (Form.BASE | Form.S))
        and (lemma in PERFORMATIVE or lemma in _PARTICLES)
    )


def _wants_noun(before: Token) -> bool:
    """Return whether a noun, or the next of a list, is expected after a word."""
    if before.low in DETERMINERS:
        return before.low not in {"all", "each", "this"}
    return before.low in PREPOSITIONS or before.is_possessive or before.low in {"to", "and", "or", ",", "(", "“", '"'}


def _agrees(words: Sequence[Token], at: int, start: int, before: Token) -> bool:
    """Return whether a form of the present agrees with the word before it, as a subject's verb does."""
    lemma, form = FORMS[words[at].low]
    speaks = before.low == "who" or before.low in SPEAKER_PRONOUNS or before.low in SPEAKER_NOUNS
    if before.low in {"it", "this"}:
        return bool(form & Form.S)
    following = words[at + 1].low if at + 1 < len(words) else ""
    if following in AUXILIARIES:
        return False
    we = words[start].low == "we"
    if we or speaks or not form & (Form.BASE | Form.S):
        return bool(form & (Form.BASE if we else Form.BASE | Form.S))
    if form & Form.S:
        names = before.is_capital and (lemma in PERFORMATIVE or following in _AFTER_PRESENT)
        return before.low in RELATIVES or lemma not in ALSO_NOUNS or names
    several = any(words[number].low in {"and", "&"} for number in range(max(start, at - _FAR), at))
    plural = before.low.endswith("s") and not before.low.endswith(("ss", "us", "is"))
    return (several or plural) and (before.is_capital or lemma not in ALSO_NOUNS or following in DETERMINERS)


def _is_past(word: Token) -> bool:
    return bool(FORMS[word.low][1] & Form.PAST) and not FORMS[word.low][1] & Form.BASE


def _is_reduced(words: Sequence[Token], at: int) -> bool:
    """Return whether a form of the past is rather a participle: "guided by", "posed to"."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if following in _PARTICLES.get(FORMS[words[at].low][0], frozenset()):
        return False
    return following == "by" or (FORMS[words[at].low][0] in _REDUCED and following in _AFTER_REDUCED)


def first_finite(words: Sequence[Token], start: int, *, through_commas: bool, strict: bool = False) -> Verb | None:
    """Return the first finite verb from ``start`` on whose subject begins there.

    Verbs of relative clauses inside the subject, and infinitives, are passed over; where ``strict``,
    they end the search. Where ``through_commas`` is False a comma ends it, unless a name, "and" or
    "the" follows.
    """
    owed, at = 0, start
    end = min(len(words), start + (4 * _FAR if through_commas else _FAR))
    while at < end:
        low = words[at].low
        if low not in _TELLING:
            at += 1
            continue
        if low in _CLOSED or (low == "," and not through_commas and not _goes_on(words, at + 1)):
            return None
        if strict and (low in RELATIVES or low == "to"):
            return None
        if low in RELATIVES and at > start:
            owed += 1
        elif low == "to" and at + 1 < end and FORMS.get(words[at + 1].low, UNKNOWN)[1] & Form.BASE:
            at += 1
        elif at > start and (low in AUXILIARIES or (low in FORMS and _may_be_finite(words, at, start))):
            found = verb_group(words, at)
            if found and owed == 0:
                return _with_subject(words, found, start)
            owed, at = max(0, owed - 1), (found.last - 1 if found else at)
        at += 1
    return None


def _goes_on(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and (words[at].is_capital or words[at].low in {"and", "the"})


def _with_subject(words: Sequence[Token], verb: Verb, start: int) -> Verb:
    end = before_adverbs(words, verb.first, start)
    if end > start and words[end - 1].low in {"we", "they", "it"}:
        start = end - 1
    negated = verb.negated or is_none(words, start)
    return verb._replace(subject=(start, end), subject_kind=subject_kind(words[start:end]), negated=negated)


__all__ = ["Verb", "Voice", "first_finite", "governed_by", "verb_group"]
