"""Adjectives, participles and nouns that name an act."""

from __future__ import annotations

from typing import Final

from jscdata.drafting.acts.listing import listed
from jscdata.vocabulary import ActTypeCode

_ADJECTIVES: Final[dict[ActTypeCode, str]] = {
    "commit": "committed determined resolved dedicated prepared ready bound obligated obliged pledged willing",
    "affirm": "united convinced confident certain mindful aware conscious unwavering ironclad unchanged "
    "steadfast unshakeable resolute firm",
    "support": "supportive",
    "condemn": (
        "concerned alarmed appalled dismayed disturbed outraged opposed unacceptable illegal unlawful illegitimate "
        "unjustifiable unjustified intolerable inexcusable reprehensible deplorable impermissible inadmissible "
        "troubled"
    ),
    "welcome": "grateful thankful encouraged heartened pleased delighted honored honoured glad proud",
}

ADJECTIVES: Final[dict[str, ActTypeCode]] = {
    word: code for code, words in _ADJECTIVES.items() for word in words.split()
}
"""The act type of "be" or "remain" with an adjective or participle, by that word in lower case."""

BEFORE_INFINITIVE: Final = frozenset({"pleased", "proud", "delighted", "honored", "honoured", "glad"})
"""Adjectives before which an infinitive is the verb of the act."""

FIRM: Final = listed("unwavering ironclad steadfast unshakeable resolute firm")
"""Adjectives with which a noun names the act: "our support is unwavering", "we are firm in our support"."""

_GIVEN: Final[dict[ActTypeCode, str]] = {
    "support": "support backing sympathy condolences",
    "welcome": "congratulations thanks gratitude appreciation",
}
"""Nouns that name an act where they are given or offered."""

PHRASES: Final[dict[str, ActTypeCode]] = {
    **dict.fromkeys(("call on", "call upon", "call for", "appeal to", "appeal for"), "call_on"),
    **dict.fromkeys(("stand with", "stand by", "stand alongside", "stand behind"), "support"),
    **dict.fromkeys(("carry responsibility", "bear responsibility", "assume responsibility"), "commit"),
    **dict.fromkeys(("pay tribute", "pay respects", "pay homage", "give thanks", "take pride"), "welcome"),
    **dict.fromkeys(("take note", "stand for", "point out", "draw attention"), "affirm"),
    **{
        f"{verb} {noun}": "affirm"
        for verb in ("attach", "place")
        for noun in ("importance", "significance", "value", "emphasis", "priority")
    },
    **{
        f"{verb} {noun}": code
        for verb in ("offer", "extend", "lend", "give", "send")
        for code, nouns in _GIVEN.items()
        for noun in nouns.split()
    },
    **dict.fromkeys(("make commitment", "make pledge"), "commit"),
    **dict.fromkeys(("reach agreement", "reach consensus"), "decide"),
    **dict.fromkeys(("object to", "take exception", "take issue"), "condemn"),
    "look forward": "welcome",
    "look to": "intend",
}
"""The act type of a verb with the particle or noun that it needs, by both in lower case."""

_NOUNS: Final[dict[ActTypeCode, str]] = {
    "commit": "commitment commitments pledge pledges resolve determination readiness obligation obligations vow "
    "promise",
    "intend": "intent intention intentions plan plans aim goal goals objective objectives ambition aspiration desire "
    "willingness hope hopes interest",
    "decide": "decision decisions",
    "establish": "establishment creation launch inauguration conclusion formation",
    "affirm": (
        "importance role roles value values view views need significance centrality confidence belief relevance "
        "applicability progress urgency conviction responsibility right rights principle principles position "
        "positions understanding recognition respect trust"
    ),
    "support": "support solidarity backing sympathy condolences endorsement",
    "welcome": "appreciation gratitude congratulations thanks satisfaction praise admiration",
    "condemn": "opposition concern concerns condemnation regret objection objections rejection outrage dismay alarm",
    "call_on": "call calls appeal demand",
}

NOUNS: Final[dict[str, ActTypeCode]] = {word: code for code, words in _NOUNS.items() for word in words.split()}
"""The act type that a noun names which a verb takes, by the noun in lower case."""

TAKES_NOUN: Final = listed(
    "reaffirm affirm reiterate express announce share confirm reconfirm renew emphasize emphasise reemphasize "
    "underscore underline restate stress highlight declare recall convey voice state pledge maintain hold reveal "
    "proclaim register note acknowledge recognize recognise make offer extend"
)
"""Verbs after which the noun decides the type."""

WEAK_TAKERS: Final = listed("note acknowledge recognize recognise highlight recall")
"""Verbs after which the noun decides only where it is the speakers' own ("our commitment")."""

NEW_BODIES: Final = listed(
    "group dialogue initiative program programme partnership center centre forum mechanism fund task committee "
    "council network consortium hub fellowship scholarship secretariat taskforce agreement"
)
"""Things that are established where a new one is announced."""

__all__ = ["ADJECTIVES", "BEFORE_INFINITIVE", "FIRM", "NEW_BODIES", "NOUNS", "PHRASES", "TAKES_NOUN", "WEAK_TAKERS"]
