"""Small classes of words that tell where a verb stands, and whose it is."""

from __future__ import annotations

from typing import Final

from jscdata.drafting.acts.listing import listed

MODALS: Final = listed("will would shall should must may might can could cannot")
"""Verbs that take a base form."""

BE: Final = frozenset({"is", "are", "am", "was", "were", "be", "been", "being"})
HAVE: Final = frozenset({"has", "have", "had"})
DO: Final = frozenset({"do", "does", "did"})
AUXILIARIES: Final = MODALS | BE | HAVE | DO

RELATIVES: Final = frozenset({"that", "which", "who", "whom", "whose", "where"})
"""Words that open a relative clause or a clause of content."""

SUBORDINATORS: Final = listed(
    "as while since because if when although though whereas once until unless given after before"
)
"""Words that open an adverbial clause."""

PREPOSITIONS: Final = listed(
    "of in on at by for with from to into onto under over through throughout across against among amongst between "
    "toward towards upon within without beyond about around during following including regarding concerning per via "
    "like despite except amid beside besides behind above below near off per than"
)

DETERMINERS: Final = listed(
    "the a an this that these those our their its his her my your any all each every some no both such other "
    "another several few many more most much greater further new joint bilateral trilateral multilateral regional "
    "global national international mutual shared common continued strong"
)
"""Articles, possessives and attributes, after which a noun is expected and no verb."""

POSSESSIVES: Final = frozenset({"our", "their", "its", "his", "her", "my"})

ADVERBS: Final = listed(
    "also further again thereby thus therefore hereby still now today together once then always never not only jointly "
    "both instead here already just even ever seldom neither too furthermore moreover additionally finally likewise "
    "hereto wholeheartedly alike all each"
)
"""Adverbs that do not end in -ly and may stand before a verb."""

CONJUNCTIONS: Final = frozenset({"and", "but", "or", "nor", "yet"})

SPEAKER_PRONOUNS: Final = frozenset({"we", "they", "i", "both", "he", "she"})

SPEAKER_NOUNS: Final = listed(
    "leader leaders minister ministers secretary secretaries president presidents premier chancellor sides side "
    "participant participants party parties country countries nations governments government counterparts partners "
    "allies states members delegations principals chiefs ambassadors officials heads delegation kingdom quad union "
    "council signatories authorities administration representatives ministries department ministry commission cochairs "
    "co-chairs chairs envoys governors director directors commanders general secretary-general king emperor prime "
    "ministerial committee foreign g7 g20 asean group peoples people team teams speaker deputies nation "
    "navies armies militaries agencies"
)
"""Heads of a subject that can speak or bind itself, in lower case."""

STATES: Final = listed(
    "japan us u.s u.s. usa uk u.k. u.k america american korea rok republic philippines australia india canada "
    "germany france italy britain ukraine thailand israel poland vietnam indonesia singapore malaysia taiwan china "
    "russia dprk norway sweden finland denmark iceland netherlands spain portugal greece turkey türkiye romania "
    "bulgaria hungary czechia slovakia estonia latvia lithuania belgium luxembourg austria switzerland ireland "
    "mexico brazil argentina chile colombia peru egypt jordan iraq iran kuwait qatar bahrain oman yemen emirates "
    "arabia pakistan bangladesh nepal bhutan maldives mongolia kazakhstan uzbekistan georgia armenia azerbaijan "
    "moldova belarus zealand fiji palau tonga samoa nauru kiribati vanuatu guinea timor-leste brunei cambodia laos "
    "myanmar kenya nigeria ethiopia ghana senegal tanzania uganda rwanda niger somalia africa sudan libya tunisia "
    "algeria morocco angola zambia states kingdom eu nato washington tokyo seoul manila canberra london"
)
"""Words that name a state or a union as the head of a subject, in lower case; mentions add others."""

TITLES: Final = listed(
    "president prime minister secretary chancellor ambassador general admiral king queen crown vice premier foreign "
    "defense defence director chairman commissioner"
)
"""Offices that stand before a person's name."""

THINGS: Final = listed(
    "alliance initiative framework agreement treaty strategy partnership program programme statement declaration "
    "charter memorandum pact plan summit dialogue visit exercise project fund center centre act law convention "
    "forum mechanism working meeting outlook vision principles arrangement guidelines consensus compact document "
    "letter understanding report peninsula strait sea ocean region order conference initiative"
)
"""Heads of a subject that are capitalised and do not speak."""

LAST_WORDS_OF_DOCUMENTS: Final = listed(
    "statement declaration memorandum framework arrangement document agreement charter letter understanding "
    "communique communiqué principles treaty pact"
)
"""What a document calls itself."""

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "BE",
    "CONJUNCTIONS",
    "DETERMINERS",
    "DO",
    "HAVE",
    "LAST_WORDS_OF_DOCUMENTS",
    "MODALS",
    "POSSESSIVES",
    "PREPOSITIONS",
    "RELATIVES",
    "SPEAKER_NOUNS",
    "SPEAKER_PRONOUNS",
    "STATES",
    "SUBORDINATORS",
    "THINGS",
    "TITLES",
]
