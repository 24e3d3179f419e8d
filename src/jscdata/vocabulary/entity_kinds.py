"""What kind of thing is named."""

from typing import Literal

from jscdata.vocabulary.terms import Term, Vocabulary, quoted

EntityKindCode = Literal[
    "state",
    "organization",
    "group",
    "government_body",
    "military_unit",
    "person",
    "office",
    "forum",
    "instrument",
    "weapon_system",
    "place",
    "event",
]
"""A code of ``ENTITY_KINDS``."""

ENTITY_KINDS = Vocabulary(
    name="entity_kinds",
    title="Entity kinds",
    description=(
        "What kind of thing is named. The kind follows from what the thing is, not from its part in the sentence."
    ),
    terms=(
        Term(
            code="state",
            label="State",
            definition="A state, by whatever name, adjective or abbreviation.",
            include="'The United States', 'U.S.', 'Japanese', 'the Philippines'.",
            exclude="Its government's bodies and forces, which have kinds of their own.",
            example=quoted("the Republic of Korea"),
        ),
        Term(
            code="organization",
            label="Organization",
            definition="A body with members or a staff that is no part of one state's government.",
            include=(
                "The European Union, NATO, the United Nations and its organs; companies, universities, foundations, "
                "parties, armed groups."
            ),
            exclude="Bodies that only meet (forum). Alliances without a seat (group).",
            example=quoted("North Atlantic Treaty Organization (NATO)"),
        ),
        Term(
            code="group",
            label="Group",
            definition="A set of states, people or things that is named together.",
            include="An alliance of states without a seat, 'the Ministers', 'Euro-Atlantic partners', a people.",
            exclude="Bodies that meet under a name (forum).",
            example=quoted("The Ministers"),
        ),
        Term(
            code="government_body",
            label="Government body",
            definition="A part of one state's government that is not a force.",
            include="Ministries, departments, agencies, parliaments.",
            exclude="Military commands (military_unit). The holder's post (office).",
            example=quoted("U.S. Department of Defense"),
        ),
        Term(
            code="military_unit",
            label="Military unit",
            definition="A force, service, command or headquarters.",
            include="U.S. Forces Japan, the JSDF, a joint operations command, a headquarters with a name.",
            exclude="Weapons (weapon_system).",
            example=quoted("U.S. Forces Japan (USFJ)"),
        ),
        Term(
            code="person",
            label="Person",
            definition="A human being.",
            include="By full name or family name; a title is left out of the mention.",
            exclude="The post without the name (office).",
            example=quoted("Kihara Minoru"),
        ),
        Term(
            code="office",
            label="Office",
            definition="A post that somebody holds.",
            include=(
                "'Secretary of State', 'Minister for Foreign Affairs', with the state's name where it is part of it."
            ),
            exclude="Its holder's name (person); a set of holders (group).",
            example=quoted("Japan Minister for Foreign Affairs"),
        ),
        Term(
            code="forum",
            label="Forum",
            definition="A body that meets, without a seat.",
            include=(
                "Consultative committees, dialogues, summits as a series, working groups with a name; the G7, the Quad."
            ),
            exclude="One meeting of it (event). A body with a secretariat (organization).",
            example=quoted("Security Consultative Committee"),
        ),
        Term(
            code="instrument",
            label="Instrument",
            definition="A treaty, law, policy, programme or document.",
            include="Treaties, statutes, guidelines, strategies, principles, programmes and initiatives with a name.",
            exclude="The article of it, which is told where it is invoked.",
            example=quoted("Mutual Security Treaty"),
        ),
        Term(
            code="weapon_system",
            label="Weapon system",
            definition="A weapon or platform with a name or type.",
            include="'F-35', 'Patriot PAC-3 Missile Segment Enhancement (MSE)', a warship by name.",
            exclude="Kinds of weapon in general words ('missiles'); civil aircraft and ships, which are no mention.",
            example=quoted("F-35s"),
        ),
        Term(
            code="place",
            label="Place",
            definition="A region, sea, island, city or other place that is not a state.",
            include=(
                "'Indo-Pacific', 'Southwest Islands', 'Washington, D.C.'; territories that the parties do not "
                "recognize as states."
            ),
            exclude="States, even where they stand for a place.",
            example=quoted("Southwest Islands"),
        ),
        Term(
            code="event",
            label="Event",
            definition="Something that happened, or is to happen, once.",
            include="One meeting, one visit, one exercise with a name, a war.",
            exclude="A series of meetings (forum).",
            example=quoted("Official Visit to Washington, D.C., on April 10, 2024"),
        ),
    ),
)

__all__ = ["ENTITY_KINDS", "EntityKindCode"]
