"""Topics of order, people, economy, technology and nature."""

from jscdata.vocabulary.terms import Term, invented, quoted

CIVIL_TOPICS = (
    Term(
        code="rules_based_order",
        label="Rules-based order",
        definition="International law, the United Nations and the order of states as such.",
        include=(
            "Free and open order, a 'free and open' region, rule of law among states, UN reform, support for "
            "multilateral institutions."
        ),
        exclude="A named dispute (sovereignty_coercion). Trade rules (trade_investment).",
        example=quoted("uphold the free and open rules-based international order"),
    ),
    Term(
        code="rights_democracy",
        label="Rights and democracy",
        definition="Rights of people and the ways they govern themselves.",
        include=(
            "Human rights, elections, coups, media freedom, gender equality, labour rights, inclusion, abductions as "
            "a rights matter."
        ),
        exclude="'Shared values' of the allies (alliance_relationship).",
        example=invented("The Ministers underscored respect for human rights."),
    ),
    Term(
        code="humanitarian_relief",
        label="Humanitarian relief",
        definition="Help for people in need, and disasters.",
        include="Disaster relief, protection of civilians, refugees, hostages, unexploded ordnance.",
        exclude="Weapons for the attacked (armed_conflicts). Long-term aid (finance_development).",
        example=invented("The Ministers pledged relief to those struck by the typhoon."),
    ),
    Term(
        code="health",
        label="Health",
        definition="Public health and medicine.",
        include="Pandemics, vaccines, health security, medical research.",
        exclude="Biotechnology as a technology (emerging_technology).",
        example=invented("The leaders agreed to strengthen pandemic preparedness."),
    ),
    Term(
        code="people_exchange",
        label="People and exchange",
        definition="Ties between peoples.",
        include="Students, scholars, culture, tourism, travel, visas, sport, subnational ties.",
        exclude="Military education (operations_exercises).",
        example=invented("The leaders launched a scholarship for students."),
    ),
    Term(
        code="trade_investment",
        label="Trade and investment",
        definition="Exchange of goods, services and capital, the economy at home, and the rules on them.",
        include=(
            "Tariffs, trade agreements, market access, investment pledges, taxes, intellectual property, civil "
            "industry, jobs and prices."
        ),
        exclude="Trade as a means of pressure or a risk (economic_security).",
        example=invented("The leaders agreed to lower tariffs on farm goods."),
    ),
    Term(
        code="economic_security",
        label="Economic security",
        definition="Protection of an economy against pressure and dependence.",
        include=(
            "Economic coercion, export controls, investment screening, non-market practice, technology protection."
        ),
        exclude="Where goods come from (supply_chains).",
        example=invented("The Ministers resolved to counter economic coercion."),
    ),
    Term(
        code="supply_chains",
        label="Supply chains",
        definition="Where goods come from, and whether they keep coming.",
        include="Resilient supply chains, critical minerals, chips as a supply matter, stockpiles.",
        exclude="Making arms together (defense_industry), though both may be coded.",
        example=quoted("promote resilient and reliable supply chains"),
    ),
    Term(
        code="emerging_technology",
        label="Emerging technology",
        definition="New technology, and joint research in it.",
        include=(
            "Artificial intelligence, quantum, biotechnology, advanced materials, research programmes, standards for "
            "them."
        ),
        exclude="Weapons made together (defense_industry). Networks and data (connectivity_digital).",
        example=quoted("Partnering on emerging technology research"),
        crosswalks={"DCAD": ("research and development",)},
    ),
    Term(
        code="connectivity_digital",
        label="Connectivity and digital economy",
        definition="Networks, cables, data, ports and other links.",
        include="Undersea cables, 5G, data flows, digital government, ports, railways, quality infrastructure.",
        exclude="Attacks on networks (cyber_information).",
        example=invented("The leaders announced funding for an undersea cable."),
    ),
    Term(
        code="finance_development",
        label="Finance and development",
        definition="Public money for growth elsewhere, and the stability of finance.",
        include="Aid, debt, development banks, food security, exchange rates.",
        exclude="Private investment (trade_investment). Security aid (capacity_building).",
        example=invented("The leaders called for faster debt relief."),
    ),
    Term(
        code="energy",
        label="Energy",
        definition="Supply, transition and security of energy.",
        include="Gas and oil, renewables, civil nuclear power and its fuel, hydrogen, grids.",
        exclude="Emission targets (climate_environment).",
        example=invented("The leaders endorsed cooperation on hydrogen."),
    ),
    Term(
        code="climate_environment",
        label="Climate and environment",
        definition="The climate, nature and their protection.",
        include="Emission targets, adaptation, biodiversity, oceans and forests as nature.",
        exclude="Energy supply (energy).",
        example=invented("The leaders reaffirmed their net-zero goals."),
    ),
    Term(
        code="legal_terms",
        label="Legal terms",
        definition="Terms and status of the document itself.",
        include="Entry into force, duration, definitions, non-binding clauses, signatures.",
        exclude="Other instruments (the topic of their matter).",
        example=invented("This framework may be ended by either side at thirty days' notice."),
    ),
)

__all__ = ["CIVIL_TOPICS"]
