"""Which topics the words of an act are about, by a lexicon of words and phrases of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from jscdata.vocabulary import TopicCode

_LEXICON: Final[dict[TopicCode, str]] = {
    "treaty_commitment": (
        "defen[cs]e commitments?|alliance commitments?|article (?:iv|v|4|5)|mutual defen[cs]e treaty|"
        "mutual security treaty|commitments? to (?:the )?defen[cs]e|commitment to defend|security guarantees?|"
        "washington treaty|treaty commitments?|duty to consult"
    ),
    "deterrence": (
        "deterrence|deter|deterring|deterrent|nuclear umbrella|nuclear planning|strategic assets|"
        "response capabilities|nuclear consultative"
    ),
    "command_and_control": (
        "command and control|headquarters|operational control|opcon|joint operations command|command structures?|"
        "command relationships?|unified command"
    ),
    "force_posture": (
        "force posture|posture|deployments?|rotational|realignment|bases?|basing|stationing|host nation support|"
        "presence|agreed locations|access to (?:\\w+ )?(?:facilities|bases|sites)|base sites?|military (?:sites?|"
        "facilit\\w+)|defen[cs]e (?:sites?|facilit\\w+)|training (?:sites?|areas?)|status of forces"
    ),
    "operations_exercises": (
        "exercises?|joint training|training|interoperability|interoperable|cross-domain|joint operations|"
        "operational planning|joint sails?|military education|drills?|multi-domain"
    ),
    "defense_industry": (
        "co-production|coproduction|co-development|codevelopment|co-sustainment|cosustainment|"
        "defen[cs]e industr\\w+|defen[cs]e industrial|"
        "industrial bases?|ships? (?:\\w+ )?(?:repairs?|maintenance)|vessels? (?:\\w+ )?(?:repairs?|maintenance)|"
        "aircraft (?:\\w+ )?(?:repairs?|maintenance)|engine (?:repairs?|maintenance)|shipbuilding|"
        "production capacity|armaments?|munitions|defen[cs]e technology|defen[cs]e procurement|maintenance, repair"
    ),
    "arms_transfers": (
        "arms sales?|foreign military sales?|transfer of defen[cs]e equipment(?: and technology)?|"
        "defen[cs]e equipment|arms (?:exports?|transfers?)|weapons? (?:sales?|exports?|transfers?|deliver\\w+)|"
        "export licen[cs]es?|transfers? of (?:arms|weapons)|military (?:equipment|hardware|aid|assistance)|"
        "lethal (?:\\w+ )?(?:aid|assistance)"
    ),
    "roles_capabilities": (
        "roles? in \\w+ing (?:[\\w-]+ ){0,3}(?:peace|security|stability)|roles?, missions|roles and missions|"
        "readiness|defen[cs]e budgets?|defen[cs]e spending|missions|defen[cs]e (?:\\w+ )?capabilit\\w+|"
        "military (?:\\w+ )?capabilit\\w+|joint (?:\\w+ )?capabilit\\w+|jointness|combat capabilit\\w+|"
        "nuclear-powered submarines?|military (?:moderni[sz]ation|build-?up)|force (?:moderni[sz]ation|build-?up|"
        "development)|defen[cs]e (?:moderni[sz]ation|build-?up|acquisitions?)|combined defen[cs]e|armed forces|"
        "collective defen[cs]e"
    ),
    "missiles": ("missiles?(?: defen[cs]e)?|counterstrike|air defen[cs]e|hypersonic|interceptors?"),
    "intelligence_information": (
        "intelligence(?!.{0,3}artificial)|surveillance|reconnaissance|information.sharing|early.warning|"
        "missile warning|warning (?:data|information)|information security|"
        "general security of (?:military )?information|classified information"
    ),
    "cyber_information": (
        "cyber\\w*|disinformation|ransomware|information manipulation|foreign (?:\\w+ )?(?:interference|"
        "influence)|influence operations?|malign\\w* (?:\\w+ )?(?:influence|activit\\w+)|hacking|malicious"
    ),
    "space": ("space domain|outer space|satellites?|space cooperation|civil space|lunar|artemis|space"),
    "maritime_security": (
        "maritime (?:security|domain|safety|cooperation)|freedom of navigation|navigation and overflight|"
        "sea lanes|coast guards?|unclos|law of the sea|illegal,? un\\w+|south china sea|east china sea|maritime|"
        "lighthouses?|exclusive economic zones?|fisherfolk|shipping"
    ),
    "nonproliferation": (
        "denuclearization|denuclearisation|non-?proliferation|arms control|ballistic missile launch\\w*|icbm|"
        "security council resolutions?|unsc\\w*|nuclear test\\w*|weapons of mass destruction|chemical weapons|"
        "nuclear weapons?|sanctions regime|iaea|disarmament|without nuclear"
    ),
    "sovereignty_coercion": (
        "status quo|taiwan(?: strait)?|territorial integrity|sovereignty|unilateral attempts?|coercive|"
        "militari[sz]ation|arbitral|senkaku\\w*|scarborough|second thomas|crimea|coercion at sea|south china sea"
    ),
    "armed_conflicts": (
        "war of aggression|aggression against|war against|war in|ceasefire|invasion|peace settlement|war crimes|"
        "attacks against|conflict|ukraine|russia\\w*|hostilities|price cap|houthis?|gaza|hamas"
    ),
    "terrorism_crime": (
        "terroris\\w+|violent extremism|trafficking|corrupt\\w*|money launder\\w*|anti-corruption|"
        "organi[sz]ed crime|illicit|narcotics|law enforcement|kleptocra\\w+|bribery|beneficial ownership|"
        "asset recovery|extradition"
    ),
    "capacity_building": ("capacity.building|build capacity|building capacity|capability of partners|train and equip"),
    "partner_networks": (
        "allies and partners|like-?minded partners?|trilateral|multilateral cooperation|asean|pacific island\\w*|"
        "mekong|quad|aukus|nato|euro-atlantic|european union|partners in|partner countries|third countries|"
        "regional partners|networking"
    ),
    "consultation_machinery": (
        "dialogues?|working groups?|consultations?|task force|summit|convening|meetings?|met|committee|"
        "security consultative committee|high-level|senior officials|follow-up|mechanisms? for|steering group"
    ),
    "rules_based_order": (
        "rules-based|rule of law|free and open|international law|united nations|un charter|charter of the un\\w*|"
        "international order|multilateralism|multilateral (?:institutions?|system)|international system"
    ),
    "rights_democracy": (
        "human rights|democra\\w+|gender|women|media freedom|elections?|inclusi\\w+|abductions?|civil society|"
        "labou?r rights|coup|freedom of (?:expression|religion)|fundamental freedoms|open societies|equality|"
        "lgbt\\w*|wrongfully detained"
    ),
    "humanitarian_relief": ("humanitarian|disaster\\w*|refugees?|hostages?|civilians|unexploded|displaced|relief"),
    "health": ("health|pandemics?|vaccin\\w+|covid\\S*|medic\\w+|cancer|disease\\w*|antimicrobial|therapeutics"),
    "people_exchange": (
        "people-to-people|students?|scholar\\w*|cultur\\w+|tourism|travel|visas?|exchange programs?|fellowships?|"
        "sports?|education\\w*|diaspora|subnational"
    ),
    "trade_investment": (
        "trade|tariffs?|market access|investments?|investors?|tax\\w*|intellectual property|jobs|"
        "economic (?:growth|engagement|cooperation|partnership|prosperity|framework)|ipef|apec|business\\w*|"
        "purchases?|workers|prices?"
    ),
    "economic_security": (
        "economic coercion|economic security|export controls?|investment screening|non-market|"
        "technology protection|technology leakage"
    ),
    "supply_chains": ("supply chains?|critical minerals|rare earths?|semiconductors?|stockpil\\w+|mining|minerals"),
    "emerging_technology": (
        "emerging technolog\\w+|artificial intelligence|ai|quantum|biotechnolog\\w+|advanced technolog\\w+|"
        "research and development|science and technology|technolog\\w+|joint research|innovation agenda|scientific"
    ),
    "connectivity_digital": (
        "digital|5g|6g|open.ran|data (?:flows?|free flow|access)|data free flow|undersea cables?|subsea|ports?|"
        "railways?|infrastructure|telecommunications|connectivity|internet"
    ),
    "finance_development": (
        "debt|development (?:banks?|assistance|finance|partners|goals|cooperation|partnership)|food security|"
        "sustainable development|world bank|imf|exchange rates?|lending|aid|poverty|2030 agenda|financing|"
        "foreign exchange"
    ),
    "energy": (
        "energy|hydrogen|oil|gas|lng|nuclear power|renewables?|grids?|civil nuclear|uranium|fuel|123 agreement|"
        "electricity|reactors?"
    ),
    "climate_environment": (
        "climate|net.zero|emissions?|biodiversity|forests?|decarboni[sz]\\w+|paris agreement|environment\\w*|"
        "oceans?|nature|conservation|cop\\d\\d|adaptation"
    ),
    "legal_terms": (
        "enter into force|entry into force|legally binding|rights or obligations|terminat\\w+|amend\\w*|"
        "this (?:framework|memorandum|arrangement|agreement)|effective date|signed in|notice|annex"
    ),
    "alliance_relationship": (
        "cornerstone|linchpin|alliance|bilateral (?:relations\\w*|ties|cooperation|progress)|friendship|"
        "shared values|common values|strategic partnership|global partnership|anniversary|embassy|"
        "special relationship|partnership"
    ),
}

_WEAK: Final = frozenset({"alliance_relationship", "rules_based_order"})
"""Topics that stand behind a named field, since they are coded where nothing else fits."""

_FIELDS: Final = frozenset(_LEXICON) - _WEAK - {"partner_networks", "consultation_machinery"}
"""Topics that name a field of their own."""

_PURPOSE = re.compile(
    r"[, ](?:(?:(?<=,) |(?<= ))(?:in order to|so that|which (?:will |would )?\w+)|(?<= )to (?=[a-z]))"
)
_BEGINNING = re.compile(r"\b\w{2,3}")
"""The first letters of a word, by which the phrases are found that it may begin."""

_THIRD = re.compile(
    r"(?:cooperat\w+|collaborat\w+|coordinat\w+|engage\w*|work\w*|network\w*|partner\w*|consult\w+) (?:\w+ )?"
    r"(?:with|between|among)\b",
    re.IGNORECASE,
)


@cache
def _by_beginning() -> dict[str, tuple[re.Pattern[str], tuple[TopicCode, ...]]]:
    """Return, by its first letters, the phrases that can stand at a place, a longer one before a shorter.

    The first three letters of a phrase, or two where it has no more, may not be optional. The
    number of the group that matches is the place of its topic. Few phrases are tried at any word,
    so that the time grows with the words alone.
    """
    listed: dict[str, list[tuple[str, TopicCode]]] = {}
    for code, phrases in _LEXICON.items():
        for phrase in _split(phrases):
            listed.setdefault(_BEGINNING.findall(phrase)[0], []).append((phrase, code))
    return {beginning: _compiled(pairs) for beginning, pairs in listed.items()}


def _compiled(pairs: list[tuple[str, TopicCode]]) -> tuple[re.Pattern[str], tuple[TopicCode, ...]]:
    longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
    pattern = "|".join(f"({phrase})" for phrase, _ in longest_first)
    return re.compile(rf"(?:{pattern})(?!\w)"), tuple(code for _, code in longest_first)


def _split(listed: str) -> list[str]:
    """Return the phrases of a line of the lexicon, which are parted by bars outside of brackets."""
    phrases, depth, last = [], 0, 0
    for place, sign in enumerate(listed):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            phrases.append(listed[last:place])
            last = place + 1
    return [*phrases, listed[last:]]


def topics_in(words: str) -> tuple[TopicCode, ...]:
    """Return the topics that words name, in the order of the words, without repeats; empty where they name none."""
    return tuple(dict.fromkeys(code for code, _ in _named(words)))


def _named(words: str) -> Iterator[tuple[TopicCode, int]]:
    """Give the topics that words name, each time they do, with the place at which the phrase ends."""
    words = words.replace("\u00a0", " ").lower()
    lexicon = _by_beginning()
    end = 0
    for start in _BEGINNING.finditer(words):
        entry = lexicon.get(start[0])
        if entry is None or start.start() < end:
            continue
        match = entry[0].match(words, start.start())
        if match and match.lastindex:
            end = match.end()
            yield entry[1][match.lastindex - 1], end


def topics_of(words: str, *, third: bool = False) -> tuple[TopicCode, ...]:
    """Return the topics of an act, the primary one first; alliance_relationship where nothing else fits.

    Args:
        words: What the verb governs, without the subject.
        third: Whether the words name a counterpart that is no party.
    """
    purpose = _PURPOSE.search(words, 25)
    named = list(_named(words))
    first = {code for code, end in named if purpose is None or end <= purpose.start()}
    ordered = list(dict.fromkeys(code for code, _ in named))
    if not ordered:
        return ("partner_networks",) if third else ("alliance_relationship",)
    if third and _THIRD.search(words):
        return tuple(dict.fromkeys(("partner_networks", *(code for code in ordered if code not in _WEAK))))
    if any(code in _FIELDS for code in first):
        ordered.sort(key=lambda code: code in _WEAK)
    if ordered[0] not in _WEAK:
        ordered = [code for code in ordered if code != "alliance_relationship"]
    return tuple(ordered)


__all__ = ["topics_in", "topics_of"]
