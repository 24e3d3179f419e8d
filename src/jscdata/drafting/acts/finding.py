"""All verbs of a sentence that are acts: finite, coordinated, or a participle; or its main verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jscdata.drafting.acts.adverbs import before_adverbs, is_adverb, skip_adverbs
from jscdata.drafting.acts.inversion import inverted
from jscdata.drafting.acts.judgements import ADJECTIVES, BEFORE_INFINITIVE, PHRASES
from jscdata.drafting.acts.lead_ins import LeadIn, verb_below
from jscdata.drafting.acts.lexicon import (
    ALSO_NOUNS,
    FORMS,
    OFTEN_COMPLEMENT,
    PERFORMATIVE,
    UNKNOWN,
    WEAK_PARTICIPLES,
    Form,
)
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.main_verbs import OPENING_ADJECTIVES, after_speech, main_verb, unknown_past
from jscdata.drafting.acts.performative import is_impersonal, is_performative, own_noun
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.verbs import Verb, first_finite, verb_group
from jscdata.drafting.acts.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SPEAKER_PRONOUNS,
    SUBORDINATORS,
)


class Found(NamedTuple):
    """A verb that is an act, and the place where its words begin.

    ``start`` is the token at which they begin; ``rule`` is the number of the coding manual's rule
    by which it was taken. ``shared`` is the range of the subject of a verb before it that is no act,
    where the two share it: "The Ministers met and reaffirmed".
    """

    verb: Verb
    start: int
    rule: str
    shared: tuple[int, int] = (0, 0)

    @property
    def subject(self) -> tuple[int, int]:
        """The range of the subject's tokens, (0, 0) where it has none or goes on from an act."""
        return self.verb.subject if self.verb.subject[1] > self.verb.subject[0] else self.shared

    @property
    def is_descriptive(self) -> bool:
        """Whether the sentence has no performative verb."""
        return self.rule == "4.4"


_BOUNDARIES: Final = frozenset({",", ";", ":", "–", "—", "and", "but", "nor"})
_ADJECTIVES_TOO: Final = listed("open secure free clear lower near live base complete own separate correct")
_CONTROL: Final = listed("encourage urge ask invite rally help enable empower allow request call press persuade")
"""Verbs whose infinitive tells what another is to do."""

_RATHER_NOUNS: Final = ALSO_NOUNS - {"support", "welcome", "respect"}
_OPENS_PREDICATE: Final = frozenset({",", "and", "to"}) | AUXILIARIES | SPEAKER_PRONOUNS
_AFTER_NOUN: Final = (PREPOSITIONS - {"on", "upon"}) | {"and", ","}
_MEANS: Final = listed("by including through for via while when upon without from such")


def find(words: Sequence[Token], above: LeadIn | None = None) -> list[Found]:
    """Return the acts of a sentence by their verbs, in document order; ``above`` is what an item's lead-in gives."""
    below = verb_below(words, above) if above else None
    main = below or main_verb(words) or after_speech(words) or unknown_past(words)
    found: list[Found] = []
    if main is not None and main is below and is_performative(main) and not _is_noun(words, main.at):
        found.append(Found(verb=main, start=0, rule="4.5"))
    elif main and (is_performative(main) or own_noun(words, main) is not None or is_impersonal(words, main)):
        found.append(_finite(words, main))
    head, main_is_act = main, bool(found)
    for start in _boundaries(words):
        one = _at_boundary(words, start, found, head)
        if one is None or (main is not None and (_crosses(one, main) or _is_subject(one.verb, found[:1]))):
            continue
        if not found or one.verb.at != found[-1].verb.at:
            goes_on = head is main and one.rule == "4.3" and not main_is_act
            found.append(one._replace(shared=main.subject) if main and goes_on else one)
            head = one.verb if one.rule != "5.3" else head
    if not found and main:
        found.append(Found(verb=main, start=_start(main), rule="4.4"))
    return sorted(found, key=lambda one: one.verb.at)


def _crosses(one: Found, main: Verb) -> bool:
    """Return whether an act has the main verb, or in text that is no sentence the subject of it inside its own."""
    return one.verb.at == main.at or one.start < _start(main) <= one.verb.at < main.at


def _is_subject(verb: Verb, first: Sequence[Found]) -> bool:
    """Return whether the subject of the main verb begins with a verb: "recognizing skill welcomed nobody"."""
    return any(one.rule == "4.1" and one.verb.subject[0] == verb.first < one.verb.subject[1] for one in first)


def _finite(words: Sequence[Token], verb: Verb) -> Found:
    return Found(verb=_infinitive_after(words, verb), start=_start(verb), rule="4.1")


def _start(verb: Verb) -> int:
    """Return where the words of an act begin: at its subject, or at the negation that stands before it."""
    return min(verb.subject[0], verb.first)


def _infinitive_after(words: Sequence[Token], verb: Verb) -> Verb:
    """Return the infinitive in place of "pleased to"."""
    if verb.voice != "adjective" or verb.lemma not in BEFORE_INFINITIVE or verb.last + 1 >= len(words):
        return verb
    inner = verb_group(words, verb.last + 1) if words[verb.last].low == "to" else None
    if inner is None or not inner.form & Form.BASE:
        return verb
    return verb._replace(lemma=inner.lemma, form=Form.BASE, at=inner.at, last=inner.last, voice="plain", modal=None)


def _boundaries(words: Sequence[Token]) -> Iterator[int]:
    """Give the places at which a further clause may begin."""
    for number, word in enumerate(words):
        if (number == 0 or words[number - 1].low in _BOUNDARIES) and word.low not in _BOUNDARIES:
            yield number


def _at_boundary(words: Sequence[Token], start: int, found: Sequence[Found], head: Verb | None) -> Found | None:
    """Return the act that begins at a boundary; ``head`` is the verb whose subject it may share."""
    at = start
    while at < len(words) and words[at].low in {"and", "but", "then"}:
        at += 1
    if [word.low for word in words[at : at + 3]] == ["as", "well", "as"]:
        at += 3
    bare = skip_adverbs(words, at)
    if bare >= len(words):
        return None
    one = _participle(words, bare, at, found)
    if one is None and bare >= (found[-1].verb.last if found else 0):
        one = _coordinated(words, bare, at, head) or _new_clause(words, at, found)
    return one


def _participle(words: Sequence[Token], bare: int, start: int, found: Sequence[Found]) -> Found | None:
    """Return the act of a performative participle: ", recognizing" (rule 5.3)."""
    goes_on = bool(found) and found[-1].rule == "5.3" and found[-1].verb.voice != "passive"
    if words[bare].low in OPENING_ADJECTIVES and (bare == 0 or (start == 0 and not found) or goes_on):
        verb = Verb(lemma=words[bare].low, form=Form.PARTICIPLE, first=bare, at=bare, last=bare + 1, voice="adjective")
        return Found(verb=verb, start=start, rule="5.3")
    lemma, form = FORMS.get(words[bare].low, UNKNOWN)
    if not form & Form.ING or form & Form.BASE or words[bare].low in PREPOSITIONS:
        return None
    group = verb_group(words, bare)
    if group is None or (lemma not in PERFORMATIVE and group.lemma not in PHRASES):
        return None
    joined = start > 0 and words[start - 1].low in {"and", "but"}
    follows = bool(found) and found[-1].rule == "5.3"
    if (not follows and (joined or lemma in WEAK_PARTICIPLES)) or _in_gerunds(words, bare, found):
        return None
    return Found(verb=group, start=start, rule="5.3")


def _in_gerunds(words: Sequence[Token], at: int, found: Sequence[Found]) -> bool:
    """Return whether a form in -ing stands in a list of gerunds: "by deepening …, welcoming …"."""
    begin = max(found[-1].verb.last if found else 0, at - 60)
    for number in range(at - 1, begin, -1):
        if words[number].low == ";":
            return False
        if FORMS.get(words[number].low, UNKNOWN)[1] & Form.ING and words[number - 1].low in _MEANS:
            return True
    return False


def _coordinated(words: Sequence[Token], bare: int, start: int, head: Verb | None) -> Found | None:
    """Return the act of a verb that shares the subject of the act before it (rule 4.3)."""
    low = words[bare].low
    if head is not None and head.voice == "adjective" and low in ADJECTIVES and start > head.at:
        further = head._replace(lemma=low, first=bare, at=bare, last=bare + 1, subject=(0, 0))
        return Found(verb=further, start=start, rule="4.3") if is_performative(further) else None
    if (
        head is None
        or head.subject_kind == "thing"
        or start <= head.at
        or words[bare].is_capital
        or (low not in FORMS and low not in AUXILIARIES)
    ):
        return None
    verb = verb_group(words, bare)
    if verb is None or bare + 1 >= len(words):
        return None
    verb = verb._replace(subject_kind=head.subject_kind)
    if low in AUXILIARIES:
        goes_on = words[start - 1].low != "," or verb.modal == head.modal == "will"
        takes = goes_on and is_performative(verb)
    else:
        is_noun = _is_noun(words, bare) and verb.lemma not in PHRASES
        takes = not is_noun and not _shares_object(words, verb, start, head) and _same_form(words, verb, head)
        verb = verb._replace(modal=head.modal) if head.modal and _promises(verb) else verb
    return Found(verb=verb, start=start, rule="4.3") if takes else None


def _promises(verb: Verb) -> bool:
    """Return whether a verb that goes on after "will" is promised, and is no act of the present: "and welcome"."""
    return PERFORMATIVE.get(verb.lemma) not in {"affirm", "welcome", "condemn", "call_on"} and verb.lemma not in PHRASES


def _shares_object(words: Sequence[Token], verb: Verb, start: int, head: Verb) -> bool:
    """Return whether a verb stands before the "and" of this one, so that both have one complement (rule 4.3).

    Behind a verb that is no act, as in "met and decided", this one is an act of its own.
    """
    before = start - 1
    while before > 0 and words[before].low in {"and", ","}:
        before -= 1
    lemma, form = FORMS.get(words[before].low, UNKNOWN)
    if not form & verb.form or lemma in _RATHER_NOUNS:
        return False
    if before == head.at:
        return is_performative(head)
    place = before_adverbs(words, before, 0)
    return place == 0 or words[place - 1].low in _OPENS_PREDICATE


def _same_form(words: Sequence[Token], verb: Verb, head: Verb) -> bool:
    """Return whether a verb goes on with the subject and form of the act before it."""
    performative = verb.lemma in PERFORMATIVE or verb.lemma in PHRASES
    if performative and verb.lemma in OFTEN_COMPLEMENT and _has_that(words, verb.last):
        return True
    if not performative and not head.modal:
        return False
    within = _has_infinitive(words, head.last, verb.first) or _asks_others(words, head.at, verb.first)
    clear = performative and verb.lemma not in OFTEN_COMPLEMENT
    if head.modal or (verb.form & head.form & Form.BASE):
        return bool(verb.form & Form.BASE) and not _is_adjective(words, verb.at) and (clear or not within)
    return _same_tense(words, verb, head, clear=clear)


def _same_tense(words: Sequence[Token], verb: Verb, head: Verb, *, clear: bool) -> bool:
    """Return whether a performative verb that is no base form goes on with the act before it."""
    if words[verb.last : verb.last + 1] and words[verb.last].low == "by":
        return False
    if _only(head.form, Form.PAST) and head.voice == "plain":
        return _after_past(words, verb, head, clear=clear)
    if _only(verb.form, Form.PAST):
        takes_clause = verb.last < len(words) and words[verb.last].low in {"to", "that"}
        return takes_clause and _after_comma(words, verb.first)
    if head.voice in {"perfect", "progressive", "adjective"} and verb.form & Form.BASE:
        return clear and head.subject_kind in {"we", "speaker"}
    if _only(head.form, Form.S) or head.voice in {"perfect", "progressive", "adjective"}:
        return bool(verb.form & Form.S) and (clear or verb.lemma in {"note", "support", "encourage", "plan"})
    return bool(verb.form & Form.BASE) and clear


def _after_past(words: Sequence[Token], verb: Verb, head: Verb, *, clear: bool) -> bool:
    """Return whether a verb goes on after one of the past: "welcomed …, and intends", save in a relative clause.

    In a list with a participle it does so only behind a verb that is no act, and with an object: "met, discussed
    plans and endorsed them".
    """
    if _only(verb.form, Form.S):
        return clear and all(word.low not in RELATIVES for word in words[head.last : verb.first])
    if not verb.form & Form.PAST:
        return False
    if not _after_participle(words, verb.first, head.last):
        return True
    following = words[verb.last].low if verb.last < len(words) else ","
    return not is_performative(head) and (following == "to" or following not in {*_AFTER_NOUN, "as"})


def _only(form: int, wanted: int) -> bool:
    """Return whether a spelling can have a form, and is no base form."""
    return bool(form & wanted) and not form & Form.BASE


def _is_noun(words: Sequence[Token], at: int) -> bool:
    """Return whether a word that can be a noun is one here: "respect for"."""
    following = words[at + 1].low if at + 1 < len(words) else "."
    if following == "to" and FORMS.get(words[at + 2].low if at + 2 < len(words) else "", UNKNOWN)[1] & Form.BASE:
        return False
    return words[at].low in ALSO_NOUNS and following in _AFTER_NOUN


def _has_that(words: Sequence[Token], at: int) -> bool:
    """Return whether a clause of content follows: "state unequivocally that"."""
    at = skip_adverbs(words, at)
    return at < len(words) and words[at].low == "that"


def _after_comma(words: Sequence[Token], at: int) -> bool:
    """Return whether a comma or semicolon stands before the conjunction before a place."""
    while at and (is_adverb(words[at - 1]) or words[at - 1].low in CONJUNCTIONS):
        at -= 1
    return at > 0 and words[at - 1].low in {",", ";", ":"}


def _is_adjective(words: Sequence[Token], at: int) -> bool:
    """Return whether a word that can be an adjective is one here, for no noun phrase of its own follows."""
    following = words[at + 1].low if at + 1 < len(words) else "."
    return words[at].low in _ADJECTIVES_TOO and following not in DETERMINERS


def _has_infinitive(words: Sequence[Token], begin: int, end: int) -> bool:
    """Return whether an infinitive stands between two places, a semicolon ending the search."""
    for number in range(end - 1, max(begin - 1, end - 80), -1):
        if words[number].low == ";":
            return False
        low, following = words[number].low, words[number + 1]
        if low == "to" and (following.low == ":" or FORMS.get(following.low, UNKNOWN)[1] & Form.BASE):
            return True
        if low in MODALS or low in {"who", "which"} or (low in RELATIVES and following.low in FORMS):
            return True
    return False


def _asks_others(words: Sequence[Token], begin: int, end: int) -> bool:
    """Return whether another is to do something between two places: "help the pilots to keep"."""
    asks = False
    for number in range(max(begin, end - 80), end - 1):
        low = words[number].low
        asks = asks or FORMS.get(low, UNKNOWN)[0] in _CONTROL
        if asks and low == "to" and FORMS.get(words[number + 1].low, UNKNOWN)[1] & Form.BASE:
            return True
    return False


def _after_participle(words: Sequence[Token], at: int, begin: int) -> bool:
    """Return whether the part of the list before a verb in -ed begins with a participle: "driven by …, and"."""
    for number in range(at - 1, max(begin, at - 30), -1):
        if words[number].low == ";":
            return False
        if words[number - 1].low == ",":
            form = FORMS.get(words[number].low, UNKNOWN)[1]
            if form & Form.PARTICIPLE and not form & Form.BASE and words[number].low not in PERFORMATIVE:
                return True
    return False


def _new_clause(words: Sequence[Token], start: int, found: Sequence[Found]) -> Found | None:
    """Return the act of a clause that brings its own subject: "and the Leaders call on"."""
    if start == 0 or words[start].low in PREPOSITIONS or words[start].low in SUBORDINATORS:
        return None
    if words[start].low in {"which", "whom"}:
        start += 1
    turned = inverted(words, start - 1) if words[start - 1].low == "nor" else inverted(words, start)
    verb = turned or first_finite(words, start, through_commas=False, strict=True)
    if verb is None or verb.subject_kind not in {"we", "speaker"} or not is_performative(verb):
        return None
    if found and _has_that(words, found[-1].verb.last) and not _after_comma(words, start):
        return None
    return _finite(words, verb)


__all__ = ["Found", "find"]
