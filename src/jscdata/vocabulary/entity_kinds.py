"""What kind of thing is named."""

from typing import Literal

from jscdata.vocabulary.terms import Example, Term, Vocabulary, quoted

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


def _kind(code: EntityKindCode, label: str, definition: str, include: str, exclude: str, example: Example) -> Term:
    return Term(code=code, label=label, definition=definition, include=include, exclude=exclude, example=example)


ENTITY_KINDS = Vocabulary(
    name="entity_kinds",
    title="Entity kinds",
    description="What kind of thing is named. The kind follows from what the thing is, not from its part in the sentence.",
    terms=(
        _kind(
            "state",
            "State",
            "A state, by whatever name, adjective or abbreviation.",
            "'The United States', 'U.S.', 'Japanese', 'the Philippines'.",
            "Its government's bodies and forces, which have kinds of their own.",
            quoted("the Republic of Korea"),
        ),
        _kind(
            "organization",
            "Organization",
            "An international body with a seat or a staff.",
            "The European Union, NATO, the United Nations.",
            "Bodies that only meet (forum). Alliances without a seat (group).",
            quoted("North Atlantic Treaty Organization (NATO)"),
        ),
        _kind(
            "group",
            "Group",
            "A set of states, people or things that is named together.",
            "An alliance of states without a seat, 'the Ministers', 'Euro-Atlantic partners'.",
            "Bodies that meet under a name (forum).",
            quoted("The Ministers"),
        ),
        _kind(
            "government_body",
            "Government body",
            "A part of one state's government that is not a force.",
            "Ministries, departments, agencies, parliaments.",
            "Military commands (military_unit). The holder's post (office).",
            quoted("U.S. Department of Defense"),
        ),
        _kind(
            "military_unit",
            "Military unit",
            "A force, service, command or headquarters.",
            "U.S. Forces Japan, the JSDF, a joint operations command, a joint force headquarters.",
            "Weapons (weapon_system).",
            quoted("U.S. Forces Japan (USFJ)"),
        ),
        _kind(
            "person",
            "Person",
            "A human being.",
            "By full name or family name; a title is left out of the mention.",
            "The post without the name (office).",
            quoted("Kihara Minoru"),
        ),
        _kind(
            "office",
            "Office",
            "A post that somebody holds.",
            "'Secretary of State', 'Minister for Foreign Affairs', with the state's name where it is part of it.",
            "Its holder's name (person); a set of holders (group).",
            quoted("Japan Minister for Foreign Affairs"),
        ),
        _kind(
            "forum",
            "Forum",
            "A body that meets, without a seat.",
            "Consultative committees, dialogues, summits as a series, working groups.",
            "One meeting of it (event). A body with a secretariat (organization).",
            quoted("Security Consultative Committee"),
        ),
        _kind(
            "instrument",
            "Instrument",
            "A treaty, law, policy or document.",
            "Treaties, statutes, guidelines, strategies, principles with a name.",
            "The article of it, which is told where it is invoked.",
            quoted("Mutual Security Treaty"),
        ),
        _kind(
            "weapon_system",
            "Weapon system",
            "A weapon or platform with a name or type.",
            "'F-35', 'Patriot PAC-3 Missile Segment Enhancement (MSE)'.",
            "Kinds of weapon in general words ('missiles').",
            quoted("F-35s"),
        ),
        _kind(
            "place",
            "Place",
            "A region, sea, island, city or other place that is not a state.",
            "'Indo-Pacific', 'Southwest Islands', 'Washington, D.C.'.",
            "States, even where they stand for a place.",
            quoted("Southwest Islands"),
        ),
        _kind(
            "event",
            "Event",
            "Something that happened, or is to happen, once.",
            "One meeting, one visit, one exercise with a name, a war.",
            "A series of meetings (forum).",
            quoted("Official Visit to Washington, D.C., on April 10, 2024"),
        ),
    ),
)

__all__ = ["ENTITY_KINDS", "EntityKindCode"]
