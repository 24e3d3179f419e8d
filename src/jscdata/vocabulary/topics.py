"""What an act is about."""

from typing import Literal

from jscdata.vocabulary.terms import Vocabulary
from jscdata.vocabulary.topics_civil import CIVIL_TOPICS
from jscdata.vocabulary.topics_security import SECURITY_TOPICS

TopicCode = Literal[
    "alliance_relationship",
    "treaty_commitment",
    "deterrence",
    "roles_capabilities",
    "command_and_control",
    "force_posture",
    "operations_exercises",
    "defense_industry",
    "arms_transfers",
    "missiles",
    "intelligence_information",
    "cyber_information",
    "space",
    "maritime_security",
    "nonproliferation",
    "sovereignty_coercion",
    "armed_conflicts",
    "terrorism_crime",
    "capacity_building",
    "partner_networks",
    "consultation_machinery",
    "rules_based_order",
    "rights_democracy",
    "humanitarian_relief",
    "health",
    "people_exchange",
    "trade_investment",
    "economic_security",
    "supply_chains",
    "emerging_technology",
    "connectivity_digital",
    "finance_development",
    "energy",
    "climate_environment",
    "legal_terms",
]
"""A code of ``TOPICS``."""

TOPICS = Vocabulary(
    name="topics",
    title="Topics",
    description=(
        "What an act is about, the first topic being the primary one. The primary topic is what is done, wanted or "
        "judged, not what for: a purpose or effect ('in order to', 'which supports') gives a further topic where it "
        "names a matter of one, never the primary one; general aims ('innovation', 'common challenges') give none. "
        "Further topics follow in the order of the words that name them, without repeats. Where a list names fields "
        "('including on'), each field is a topic. Cooperation with third states or bodies has partner_networks as "
        "its primary topic, with the named fields after it. A pointer ('the following lines of effort') takes the "
        "topics of what it points at. Where nothing else fits, the parties' relation is alliance_relationship and "
        "the order of a region is rules_based_order."
    ),
    terms=(*SECURITY_TOPICS, *CIVIL_TOPICS),
)

__all__ = ["TOPICS", "TopicCode"]
