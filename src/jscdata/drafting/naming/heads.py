"""Words that tell what kind of thing a capitalised name is."""

from __future__ import annotations

from jscdata.drafting.naming.words import listed
from jscdata.vocabulary import EntityKindCode

_BY_KIND: dict[EntityKindCode, str] = {
    "instrument": (
        "Agreement Agreements Treaty Treaties Charter Convention Conventions Initiative Act Declaration "
        "Strategy Strategies Accord Accords Protocol Protocols Memorandum Principles Guidelines Plan Framework "
        "Compact Program Programme Law Legislation Code Pact Agenda Outlook Order Proclamation Resolution "
        "Resolutions Roadmap Vision Statement Communique Communiqué Consensus Policy Review Regulations Goals "
        "Arrangement Understanding Concept Doctrine Standards Document MOU MOUs Constitution Statute Regime "
        "FTA Guidance Commitments Recommendations Pledge Blueprint Instrument Letter Assurances Communiqués "
        "Deal Benchmarks Mission Initiatives Programs Programmes Memoranda Fellowship Fellowships Regulation"
    ),
    "forum": (
        "Committee Council Dialogue Dialogues Forum Conference Commission Group Consultations Mechanism "
        "Taskforce Partnership Panel Coalition Roundtable Subcommittee Platform Groups Meeting Assembly "
        "Network Track Club Partnerships Committees Councils Commissions Coalitions Hub"
    ),
    "government_body": (
        "Ministry Department Agency Parliament Congress Senate Bureau Administration Diet Cabinet Embassy "
        "Office Ministries Departments Service Consulate Legislature Service Directorate Board"
    ),
    "organization": (
        "Organization Organisation Bank Union Association University Institute Foundation Corporation Company "
        "Inc Ltd Authority Secretariat League Center Centre Party Court Tribunal Fund Federation Academy "
        "Laboratory Institution Corp Institutes Universities"
    ),
    "place": (
        "Sea Strait Straits Peninsula Ocean Island Islands Region Gulf Bay River Basin Shoal Reef Canal "
        "Channel Archipelago Lake Port Airport City Province Prefecture Base Airfield Corridor Trench Cape "
        "Plant Zone"
    ),
    "military_unit": (
        "Command Forces Force Fleet Army Navy Corps Division Brigade Squadron Wing Regiment Headquarters Guard "
        "Battalion Commands Component Battlegroup Battlegroups"
    ),
    "group": (
        "Alliance Ministers Leaders Presidents Participants Allies Partners Sides Parties Principals "
        "Secretaries Delegations Chiefs Signatories Heads Countries Governors"
    ),
    "event": "Summit Visit War Exercise Ministerial Olympics Games Week Revolution Expo Session",
    "office": "Presidency Chairmanship",
    "weapon_system": "Missile Missiles Torpedo Interceptor Interceptors",
}

HEADS: dict[str, EntityKindCode] = {
    form: kind for kind, words in _BY_KIND.items() for word in words.split() for form in (word, word.upper())
} | {"alliance": "group"}
"""The kind that a last word tells."""

SHORT_FORMS = frozenset(HEADS) - {
    "alliance",
    "Order",
    "Review",
    "Understanding",
    "Code",
    "Letter",
    "Deal",
    "Policy",
    "Vision",
}
"""Words that, after an article, may stand for a longer name with that last word."""

GROUP_WORDS = listed(
    "Ministers Leaders Presidents Participants Parties Sides Principals Secretaries Alliance Allies Signatories"
)
"""Words that, after an article, name a group even where no longer name came before."""

TITLES = listed(
    "President Chancellor Premier King Queen Emperor Sultan Taoiseach Ambassador General Admiral Governor Senator "
    "Chairman Chairwoman Chair Secretary Minister Commissioner Director Commander Representative Speaker Prince "
    "Princess Adviser Advisor Undersecretary Envoy Counselor"
)
"""Last words of the title of a post."""

BEFORE_TITLES = listed(
    "Deputy Vice Assistant Under First Acting Parliamentary Senior Foreign Defense Defence Finance Prime Interior "
    "Trade Energy Crown Supreme Federal Chief National Security High Special Permanent Honorary "
    "Lieutenant Major Rear "
    "Principal Commerce Treasury State Home Cabinet Executive Managing"
)
"""Words that may stand before them."""

PORTFOLIO = listed(
    "State Defense Defence War Foreign Affairs Economy Economic Economics Trade Industry Finance Financial Treasury "
    "Commerce Agriculture Energy National Homeland Security Interior Justice Transport Transportation Infrastructure "
    "Land Tourism Health Labor Labour Welfare Education Culture Sports Science Technology Environment Climate Change "
    "Digital Development International Cooperation Policy Fisheries Forestry Food Housing Veterans "
    "Internal Unification "
    "Oceans Resources Mines Natural Communications Information Investment Enterprise Business External Commonwealth "
    "European Staff Joint Chiefs Army Navy Staffs Planning Immigration Water Rural Innovation Exchequer Women Gender "
    "Space Global Political Military Strategic Non-Proliferation Nonproliferation Arms Control Pacific Islands"
)
"""Words of what a minister or secretary is in charge of; where they end, a name begins."""

HONORIFICS = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Honorable", "Honourable", "Hon", "Excellency", "H.E.", "Sir", "Madam", "Shri", "Smt"}
)
"""Words after which a person's name stands."""

SMALL_WORDS = listed(
    "The This That These Those We Our Ours Us It Its They Their Them He His She Her In On At To For From "
    "With Without "
    "By As Of And Or But If When While Where Who Which What Both All Any Each Every No Not Also Today Together "
    "Furthermore Additionally Moreover However Finally Notably Such There Here During After Before Since "
    "Through Throughout Under "
    "Over Between Among Upon Toward Towards Against About Into Within Following Recalling Noting Recognizing "
    "Recognising Reaffirming Acknowledging Emphasizing Consistent Looking Building Given Despite Given Having Being "
    "Should Would Could May Might Must Shall Will Can Is Are Was Were Be Been Has Have Had Do Does Did Further More "
    "Most Some Many Much Other Others Another Same So Then Thus Therefore Accordingly Likewise Similarly "
    "Specifically "
    "Regarding Concerning Including Welcoming Section Article Articles Annex Chapter Part Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday January February March April June July August September October "
    "November December "
    "I II III IV V VI VII VIII IX X XI XII XIII Member "
    "Members States Recent Only Just One Next Last Yes"
)
"""Capitalised words that begin no name."""

BEFORE_EXERCISES = listed("Exercise Exercises Operation")
"""Words before the name of an exercise or operation."""

PREPOSITIONS = listed("of on for to against concerning regarding with Concerning Regarding towards against")
"""Words after which a name may go on."""

__all__ = [
    "BEFORE_EXERCISES",
    "BEFORE_TITLES",
    "GROUP_WORDS",
    "HEADS",
    "HONORIFICS",
    "PORTFOLIO",
    "PREPOSITIONS",
    "SHORT_FORMS",
    "SMALL_WORDS",
    "TITLES",
]
