"""Topics of security and of the alliance itself."""

from jscdata.vocabulary.terms import Term, invented, quoted

SECURITY_TOPICS = (
    Term(
        code="alliance_relationship",
        label="Alliance relationship",
        definition="The partnership as such: its value, vision, history and standing.",
        include=(
            "Cornerstone and linchpin formulas, anniversaries, shared values, a 'global partnership', the alliance's "
            "core tenets, diplomatic missions; cooperation of the parties with no field named."
        ),
        exclude="A named field of cooperation, which has a topic of its own. The duty to defend (treaty_commitment).",
        example=quoted(
            "recognizing the U.S.-Japan Alliance as the cornerstone of regional peace, security, and prosperity"
        ),
    ),
    Term(
        code="treaty_commitment",
        label="Treaty commitment",
        definition="The duty to defend or to consult under a treaty, what triggers it and where it applies.",
        include=(
            "Defense commitments under an article, its application to an area, reaffirmed guarantees, nuclear ones "
            "included."
        ),
        exclude="Deterrence as an effect or posture (deterrence). Treaties on other matters.",
        example=quoted("U.S. defense commitments under Article V of the Mutual Security Treaty"),
        crosswalks={"DCAD": ("defense policy coordination",)},
    ),
    Term(
        code="deterrence",
        label="Deterrence",
        definition=(
            "Keeping others from attacking, by capability and resolve, extended and nuclear deterrence included."
        ),
        include="Deterrence and response capabilities, extended deterrence, nuclear umbrella and planning.",
        exclude="The legal duty (treaty_commitment). Troops and bases (force_posture).",
        example=quoted("resolved to enhance U.S.-Japan Alliance deterrence and response capabilities"),
        crosswalks={"DCAD": ("defense policy coordination",)},
    ),
    Term(
        code="roles_capabilities",
        label="Roles and capabilities",
        definition=(
            "What each ally does and builds up: roles, missions, own forces, defence budgets and acquisitions."
        ),
        include=(
            "Division of roles, build-up programmes, spending targets, enabling legislation, an ally's own capability "
            "(jointness of its services, readiness), its role in keeping peace, nuclear-powered submarines."
        ),
        exclude="Who commands (command_and_control). Joint making of arms (defense_industry).",
        example=quoted("Japan’s role in maintaining peace and security in the Indo-Pacific region"),
        crosswalks={"DCAD": ("defense policy coordination",)},
    ),
    Term(
        code="command_and_control",
        label="Command and control",
        definition="Headquarters, command relations and the systems by which forces are led.",
        include="New or changed headquarters, operational control, command frameworks, liaison between commands.",
        exclude="Exercises and interoperability in the field (operations_exercises).",
        example=quoted("modernize U.S. and Japanese command and control (C2) frameworks"),
        crosswalks={"DCAD": ("defense policy coordination",)},
    ),
    Term(
        code="force_posture",
        label="Force posture",
        definition="Where forces are, and what lets them be there: presence, bases, access and deployments.",
        include=(
            "Stationing, rotational and reciprocal deployments, realignment, base sites, visits of strategic assets, "
            "host support."
        ),
        exclude="What the forces do there (operations_exercises).",
        example=quoted("initiatives to bolster the Alliance’s presence in Japan’s Southwest Islands"),
    ),
    Term(
        code="operations_exercises",
        label="Operations and exercises",
        definition="Training, exercises and operations together, and the ability to act together.",
        include=(
            "Joint and trilateral exercises, cross-domain operations, interoperability, military planning, military "
            "education."
        ),
        exclude="Teaching the forces of third states (capacity_building). Command structures (command_and_control).",
        example=quoted("initiatives to strengthen bilateral training, exercises, and operations"),
        crosswalks={"DCAD": ("joint military exercises", "education and training")},
    ),
    Term(
        code="defense_industry",
        label="Defence industry",
        definition="Developing, making, maintaining and repairing arms together, and the industrial base for it.",
        include=(
            "Co-production, co-development, co-sustainment, procurement of what is made, ship and aircraft repair, "
            "defence-industrial forums, production capacity."
        ),
        exclude=(
            "Rules on selling and transfer (arms_transfers). Research that is not for a weapon (emerging_technology)."
        ),
        example=quoted("co-production, co-development, and co-sustainment"),
        crosswalks={"DCAD": ("research and development", "arms procurement")},
    ),
    Term(
        code="arms_transfers",
        label="Arms transfers",
        definition="Selling, giving and exporting arms, and the rules on it.",
        include="Export principles and licences, foreign military sales, grants of equipment.",
        exclude="Making arms together (defense_industry). Export controls on civil goods (economic_security).",
        example=quoted("Japan’s revision of its Three Principles on the Transfer of Defense Equipment and Technology"),
        crosswalks={"DCAD": ("arms procurement",)},
    ),
    Term(
        code="missiles",
        label="Missiles and missile defence",
        definition="Missiles as a capability, and defence against them.",
        include="Air and missile defence, counterstrike, ballistic missile defence, missile types made together.",
        exclude=(
            "Another's launches as a breach of resolutions (nonproliferation). Warning data (intelligence_information)."
        ),
        example=quoted("ballistic missile defense"),
    ),
    Term(
        code="intelligence_information",
        label="Intelligence and information sharing",
        definition="Gathering and sharing knowledge for defence, and keeping it secret.",
        include=(
            "Intelligence, surveillance and reconnaissance, warning data, information security agreements, clearances."
        ),
        exclude=(
            "Cyber defence and disinformation (cyber_information). Maritime awareness for third states "
            "(capacity_building)."
        ),
        example=quoted("trilateral intelligence, surveillance, and reconnaissance (ISR) activities"),
        crosswalks={"DCAD": ("exchange of classified information",)},
    ),
    Term(
        code="cyber_information",
        label="Cyber and information threats",
        definition="Attacks on networks and on public debate, and defence against both.",
        include="Cyber defence, attribution, ransomware, disinformation, foreign interference.",
        exclude=(
            "Building networks and cables (connectivity_digital). Secrecy of defence data (intelligence_information)."
        ),
        example=invented("The Ministers concurred in deepening cooperation on cyber defense."),
    ),
    Term(
        code="space",
        label="Space",
        definition="Activity in and from outer space, military or civil.",
        include="Space situational awareness, satellites, exploration, space dialogues and norms.",
        exclude="Satellite pictures used as intelligence (intelligence_information).",
        example=invented("The Ministers affirmed cooperation on space domain awareness."),
    ),
    Term(
        code="maritime_security",
        label="Maritime security",
        definition="Safety, law and order at sea.",
        include="Sea lanes, coast guards, freedom of navigation, maritime claims as law, illegal fishing.",
        exclude=(
            "Territory and coercion at sea as the main matter (sovereignty_coercion). Naval exercises "
            "(operations_exercises)."
        ),
        example=quoted("maritime security"),
    ),
    Term(
        code="nonproliferation",
        label="Non-proliferation and arms control",
        definition="Limits on weapons of mass destruction and on arms, and the sanctions that enforce them.",
        include=(
            "Denuclearization, test and launch bans, arms control talks, safeguards, Security Council resolutions on "
            "them."
        ),
        exclude="Own nuclear deterrence (deterrence). Civil nuclear power (energy).",
        example=invented("The Ministers reaffirmed their commitment to complete denuclearization."),
    ),
    Term(
        code="sovereignty_coercion",
        label="Sovereignty and coercion",
        definition="Territory, the status quo, and pressure short of war.",
        include=(
            "Unilateral change of the status quo, disputed islands and straits, military coercion, territorial "
            "integrity as a principle."
        ),
        exclude="Open war (armed_conflicts). Economic pressure (economic_security).",
        example=invented("The Ministers opposed unilateral attempts to change the status quo."),
    ),
    Term(
        code="armed_conflicts",
        label="Armed conflicts",
        definition="Named wars and attacks, and aid to those attacked.",
        include=(
            "A war or a campaign of attacks named as such, on shipping too; ceasefires and peace settlements; aid to "
            "the attacked; accountability for war crimes; sanctions and price caps for a war."
        ),
        exclude=(
            "Relief for civilians as the main matter (humanitarian_relief). Threats short of war "
            "(sovereignty_coercion)."
        ),
        example=invented("The Ministers condemned the war of aggression and pledged further aid."),
    ),
    Term(
        code="terrorism_crime",
        label="Terrorism and crime",
        definition="Terror, organised crime, corruption, trafficking and illicit finance.",
        include="Counter-terrorism, law enforcement cooperation, money laundering, extradition.",
        exclude="Crime in networks (cyber_information).",
        example=invented("The Ministers agreed to exchange data on trafficking networks."),
    ),
    Term(
        code="capacity_building",
        label="Capacity building",
        definition="Help that lets third states see to their own security.",
        include="Training, equipment and advice for third states' forces, coast guards and agencies.",
        exclude="Economic aid (finance_development). Working together as equals (partner_networks).",
        example=quoted("capacity building"),
        crosswalks={"DCAD": ("education and training",)},
    ),
    Term(
        code="partner_networks",
        label="Partner networks",
        definition="Work with other allies, partners, groups and regional bodies.",
        include=(
            "Trilateral and multilateral cooperation, networking with partners, engagement with regional organisations."
        ),
        exclude=(
            "Relations of the parties alone (alliance_relationship). Help that builds up a third state "
            "(capacity_building)."
        ),
        example=quoted("networking with allies and partners in and beyond the Indo-Pacific region"),
        crosswalks={"DCAD": ("defense policy coordination",)},
    ),
    Term(
        code="consultation_machinery",
        label="Consultation machinery",
        definition="Dialogues, groups and meeting cycles as such.",
        include="A forum's convening, new dialogues, working groups, the next meeting, follow-up duties.",
        exclude="What such a body works on, which is a further topic.",
        example=quoted(
            "the recent convening of the Forum on Defense Industry Cooperation, Acquisition, and Sustainment (DICAS)"
        ),
        crosswalks={"DCAD": ("defense policy coordination",)},
    ),
)

__all__ = ["SECURITY_TOPICS"]
