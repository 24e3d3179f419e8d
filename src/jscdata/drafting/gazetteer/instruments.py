"""Treaties, documents and programmes that many texts name, and wars."""

from __future__ import annotations

from jscdata.wellknown import table

_INSTRUMENTS = """
instrument:un-charter | Charter of the United Nations | UN Charter | United Nations Charter | U.N. Charter
instrument:udhr | Universal Declaration of Human Rights
instrument:npt | Treaty on the Non-Proliferation of Nuclear Weapons | Nuclear Non-Proliferation Treaty
| Nuclear Nonproliferation Treaty | Non-Proliferation Treaty | NPT
instrument:ctbt | Comprehensive Nuclear-Test-Ban Treaty | Comprehensive Nuclear Test Ban Treaty | CTBT
instrument:fmct | Fissile Material Cut-off Treaty | FMCT
instrument:new-start | New START Treaty | New START
instrument:inf-treaty | Intermediate-Range Nuclear Forces Treaty | INF Treaty
instrument:cwc | Chemical Weapons Convention | CWC
instrument:bwc | Biological Weapons Convention | Biological and Toxin Weapons Convention | BWC
instrument:arms-trade-treaty | Arms Trade Treaty
instrument:outer-space-treaty | Outer Space Treaty
instrument:budapest-convention | Budapest Convention | Convention on Cybercrime
instrument:unclos | United Nations Convention on the Law of the Sea | UN Convention on the Law of the Sea
| U.N. Convention on the Law of the Sea | Convention on the Law of the Sea | UNCLOS
instrument:unfccc | United Nations Framework Convention on Climate Change
| UN Framework Convention on Climate Change | U.N. Framework Convention on Climate Change | UNFCCC
instrument:paris-agreement | Paris Agreement | Paris Climate Agreement
instrument:kyoto-protocol | Kyoto Protocol
instrument:montreal-protocol | Montreal Protocol
instrument:sdgs | Sustainable Development Goals | SDGs
instrument:agenda-2030 | 2030 Agenda for Sustainable Development | 2030 Agenda
instrument:uncac | United Nations Convention against Corruption | UN Convention against Corruption
| United Nations Convention Against Corruption | UN Convention Against Corruption | UNCAC
instrument:geneva-conventions | Geneva Conventions | Geneva Convention
instrument:rome-statute | Rome Statute
instrument:vienna-convention-diplomatic-relations | Vienna Convention on Diplomatic Relations
instrument:international-health-regulations | International Health Regulations | IHR
instrument:global-health-security-agenda | Global Health Security Agenda
instrument:north-atlantic-treaty | North Atlantic Treaty | Washington Treaty
instrument:atlantic-charter | Atlantic Charter | New Atlantic Charter
instrument:helsinki-final-act | Helsinki Final Act
instrument:charter-of-paris | Charter of Paris
instrument:budapest-memorandum | Budapest Memorandum
instrument:minsk-agreements | Minsk agreements | Minsk Agreements
instrument:belfast-agreement | Belfast/Good Friday Agreement | Good Friday Agreement | Belfast Agreement
| Belfast (Good Friday) Agreement
instrument:abraham-accords | Abraham Accords
instrument:jcpoa | Joint Comprehensive Plan of Action | JCPOA
instrument:missile-technology-control-regime | Missile Technology Control Regime | MTCR
instrument:wassenaar-arrangement | Wassenaar Arrangement
instrument:us-jp-treaty-of-mutual-cooperation-and-security | Treaty of Mutual Cooperation and Security
| U.S.-Japan Treaty of Mutual Cooperation and Security | Japan-U.S. Treaty of Mutual Cooperation and Security
| Japan-U.S. Security Treaty | U.S.-Japan Security Treaty
instrument:us-ph-mutual-defense-treaty | U.S.-Philippines Mutual Defense Treaty
| Philippines-U.S. Mutual Defense Treaty
instrument:us-kr-mutual-defense-treaty | U.S.-ROK Mutual Defense Treaty | ROK-U.S. Mutual Defense Treaty
instrument:anzus-treaty | ANZUS Treaty | ANZUS
instrument:us-ph-edca | U.S.-Philippines Enhanced Defense Cooperation Agreement
| Enhanced Defense Cooperation Agreement | EDCA
instrument:korus-fta | U.S.-Korea Free Trade Agreement | United States-Korea Free Trade Agreement | KORUS FTA | KORUS
instrument:usmca | United States-Mexico-Canada Agreement | USMCA
instrument:cptpp | Comprehensive and Progressive Agreement for Trans-Pacific Partnership | CPTPP
instrument:rcep | Regional Comprehensive Economic Partnership | RCEP
instrument:ipef | Indo-Pacific Economic Framework for Prosperity | Indo-Pacific Economic Framework | IPEF
instrument:gatt | General Agreement on Tariffs and Trade | GATT
instrument:taiwan-relations-act | Taiwan Relations Act
instrument:three-communiques | Three Joint Communiques | Three Joint Communiqués
instrument:six-assurances | Six Assurances
instrument:asean-outlook-on-the-indo-pacific | ASEAN Outlook on the Indo-Pacific | AOIP
instrument:asean-charter | ASEAN Charter
instrument:asean-five-point-consensus | ASEAN Five Point Consensus | ASEAN Five-Point Consensus
| Five-Point Consensus | Five Point Consensus
instrument:acmecs | Ayeyawady-Chao Phraya-Mekong Economic Cooperation Strategy | ACMECS
instrument:strategy-blue-pacific-continent | 2050 Strategy for the Blue Pacific Continent
instrument:boe-declaration | Boe Declaration
instrument:treaty-of-rarotonga | Treaty of Rarotonga
instrument:code-of-conduct-south-china-sea | Code of Conduct in the South China Sea
instrument:doc-south-china-sea | Declaration on the Conduct of Parties in the South China Sea
instrument:cfe | Treaty on Conventional Armed Forces in Europe
instrument:artemis-accords | Artemis Accords
instrument:build-back-better-world | Build Back Better World | B3W
instrument:pgii | Partnership for Global Infrastructure and Investment | Partnership for Global Infrastructure | PGII
instrument:belt-and-road | Belt and Road Initiative | BRI
instrument:data-free-flow-with-trust | Data Free Flow with Trust | DFFT
instrument:free-and-open-indo-pacific | FOIP
instrument:washington-declaration | Washington Declaration
instrument:panmunjom-declaration | Panmunjom Declaration
instrument:anti-bribery-convention | Anti-Bribery Convention | OECD Anti-Bribery Convention
instrument:camp-david-principles | Camp David Principles
instrument:spirit-of-camp-david | Spirit of Camp David
instrument:cbd | Convention on Biological Diversity | CBD
instrument:grain-from-ukraine | Grain from Ukraine Initiative | Grain from Ukraine
instrument:black-sea-grain-initiative | Black Sea Grain Initiative
instrument:grand-bargain | Grand Bargain
"""

_EVENTS = """
event:world-war-1 | World War I | First World War
event:world-war-2 | World War II | Second World War
event:cold-war | Cold War
event:korean-war | Korean War
event:vietnam-war | Vietnam War
event:cop26 | COP26
event:cop27 | COP27
event:cop28 | COP28
event:cop29 | COP29
event:cop30 | COP30
"""

_SYSTEMS = """
system:patriot | Patriot
system:tomahawk | Tomahawk | Tomahawks | Tomahawk Land Attack Missile | Tomahawk Land Attack Missiles
system:amraam | Advanced Medium-Range Air-to-Air Missile | Advanced Medium-Range Air-to-Air Missiles | AMRAAM
| AMRAAMs
system:aegis | Aegis Ashore | Aegis
system:thaad | Terminal High Altitude Area Defense | THAAD
system:himars | High Mobility Artillery Rocket System | HIMARS
system:javelin | Javelin | Javelins
system:stinger | Stinger | Stingers
system:nasams | NASAMS
system:atacms | ATACMS
system:nmesis | NMESIS
system:typhon | Typhon
system:iron-dome | Iron Dome
system:glide-phase-interceptor | Glide Phase Interceptor | GPI
"""

INSTRUMENTS = (
    *table("instrument", _INSTRUMENTS),
    *table("event", _EVENTS),
    *table("weapon_system", _SYSTEMS),
)
"""Instruments that many texts name, and wars, conferences and weapons that go by a name alone."""

__all__ = ["INSTRUMENTS"]
