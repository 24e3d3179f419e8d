"""Organizations, forums, groups and well-known bodies of states."""

from __future__ import annotations

from jscdata.wellknown import table

_ORGANIZATIONS = """
org:nato | North Atlantic Treaty Organization | NATO | North Atlantic Treaty Organisation
org:north-atlantic-council | North Atlantic Council
org:eu | European Union | EU | E.U.
org:european-commission | European Commission
org:european-council | European Council
org:european-parliament | European Parliament
org:council-of-europe | Council of Europe
org:un | United Nations | UN | U.N. | United Nations Organization
org:unsc | United Nations Security Council | UN Security Council | U.N. Security Council | Security Council | UNSC
org:unga | United Nations General Assembly | UN General Assembly | U.N. General Assembly | General Assembly | UNGA
org:ecosoc | United Nations Economic and Social Council | ECOSOC
org:unhrc | United Nations Human Rights Council | UN Human Rights Council | Human Rights Council
org:ohchr | Office of the United Nations High Commissioner for Human Rights | OHCHR
org:unhcr | United Nations High Commissioner for Refugees | UNHCR
org:undp | United Nations Development Programme | UN Development Programme | UNDP
org:unep | United Nations Environment Programme | UNEP
org:unicef | United Nations Children's Fund | UNICEF
org:unesco | United Nations Educational, Scientific and Cultural Organization | UNESCO
org:unodc | United Nations Office on Drugs and Crime | UNODC
org:ocha | United Nations Office for the Coordination of Humanitarian Affairs | OCHA
org:un-women | UN Women
org:unrwa | United Nations Relief and Works Agency | UNRWA
org:unfpa | United Nations Population Fund | UNFPA
org:un-command | United Nations Command | UN Command | UNC
org:wfp | World Food Programme | World Food Program | WFP
org:fao | Food and Agriculture Organization | Food and Agriculture Organization of the United Nations | FAO
org:who | World Health Organization | World Health Organisation | WHO
org:ilo | International Labour Organization | International Labor Organization | International Labour Organisation
| ILO
org:iom | International Organization for Migration | IOM
org:imo | International Maritime Organization | International Maritime Organisation | IMO
org:icao | International Civil Aviation Organization | ICAO
org:itu | International Telecommunication Union | ITU
org:wipo | World Intellectual Property Organization | WIPO
org:wmo | World Meteorological Organization | WMO
org:iaea | International Atomic Energy Agency | IAEA
org:opcw | Organisation for the Prohibition of Chemical Weapons
| Organization for the Prohibition of Chemical Weapons | OPCW
org:ctbto | Comprehensive Nuclear-Test-Ban Treaty Organization | CTBTO
org:icj | International Court of Justice | ICJ
org:icc | International Criminal Court | ICC
org:itlos | International Tribunal for the Law of the Sea | ITLOS
org:pca | Permanent Court of Arbitration
org:icrc | International Committee of the Red Cross | ICRC
org:interpol | International Criminal Police Organization | INTERPOL | Interpol
org:imf | International Monetary Fund | IMF
org:world-bank | World Bank | World Bank Group
org:ifc | International Finance Corporation
org:ida | International Development Association
org:adb | Asian Development Bank | ADB
org:aiib | Asian Infrastructure Investment Bank | AIIB
org:afdb | African Development Bank | AfDB
org:iadb | Inter-American Development Bank
org:ebrd | European Bank for Reconstruction and Development | EBRD
org:eib | European Investment Bank | EIB
org:ecb | European Central Bank
org:bis | Bank for International Settlements
org:fsb | Financial Stability Board
org:fatf | Financial Action Task Force | FATF
org:wto | World Trade Organization | World Trade Organisation | WTO
org:wco | World Customs Organization
org:oecd | Organisation for Economic Co-operation and Development
| Organization for Economic Cooperation and Development | OECD
org:iea | International Energy Agency | IEA
org:irena | International Renewable Energy Agency | IRENA
org:opec | Organization of the Petroleum Exporting Countries | OPEC
org:osce | Organization for Security and Co-operation in Europe
| Organization for Security and Cooperation in Europe | OSCE
org:asean | Association of Southeast Asian Nations | Association of South East Asian Nations | ASEAN
org:saarc | South Asian Association for Regional Cooperation | SAARC
org:pif | Pacific Islands Forum | Pacific Island Forum | PIF
org:pacific-community | Pacific Community
org:ffa | Pacific Islands Forum Fisheries Agency
org:au | African Union | AU
org:ecowas | Economic Community of West African States | ECOWAS
org:igad | Intergovernmental Authority on Development | IGAD
org:sadc | Southern African Development Community | SADC
org:gcc | Gulf Cooperation Council | GCC
org:arab-league | League of Arab States | Arab League
org:oic | Organisation of Islamic Cooperation | Organization of Islamic Cooperation | OIC
org:oas | Organization of American States | OAS
org:caricom | Caribbean Community | CARICOM
org:mercosur | Southern Common Market | MERCOSUR | Mercosur
org:sco | Shanghai Cooperation Organization | Shanghai Cooperation Organisation | SCO
org:csto | Collective Security Treaty Organization | CSTO
org:cis | Commonwealth of Independent States
org:commonwealth | Commonwealth of Nations
org:mekong-river-commission | Mekong River Commission | MRC
org:gavi | Gavi, the Vaccine Alliance | Gavi | GAVI
org:cepi | Coalition for Epidemic Preparedness Innovations | CEPI
org:global-fund | Global Fund to Fight AIDS, Tuberculosis and Malaria | Global Fund
org:green-climate-fund | Green Climate Fund
org:ipcc | Intergovernmental Panel on Climate Change | IPCC
org:ait | American Institute in Taiwan
org:hamas | Hamas
org:hezbollah | Hezbollah | Hizballah
org:isis | Islamic State of Iraq and Syria | ISIS | ISIL | Daesh
org:al-qaeda | Al-Qaeda | Al-Qaida | al-Qaeda | al-Qa'ida
org:al-shabaab | Al-Shabaab | al-Shabaab
org:taliban | Taliban
org:houthis | Houthis | Houthi | Ansar Allah
org:wagner-group | Wagner Group
"""

_FORUMS = """
forum:g7 | Group of Seven | G7 | G-7
forum:g8 | Group of Eight | G8
forum:g20 | Group of Twenty | G20 | G-20 | Group of 20
forum:g77 | Group of 77 | G77
forum:2-plus-2 | 2+2
forum:us-jp-scc | U.S.-Japan Security Consultative Committee | Japan-U.S. Security Consultative Committee
forum:quad | Quad | Quadrilateral Security Dialogue
forum:apec | Asia-Pacific Economic Cooperation | Asia Pacific Economic Cooperation | APEC
forum:east-asia-summit | East Asia Summit | EAS
forum:asean-regional-forum | ASEAN Regional Forum | ARF
forum:adm-plus | ASEAN Defence Ministers' Meeting-Plus | ASEAN Defense Ministers' Meeting-Plus | ADMM-Plus
forum:shangri-la-dialogue | Shangri-La Dialogue
forum:munich-security-conference | Munich Security Conference
forum:world-economic-forum | World Economic Forum
forum:world-health-assembly | World Health Assembly
forum:summit-for-democracy | Summit for Democracy
forum:brics | BRICS
forum:partners-in-the-blue-pacific | Partners in the Blue Pacific
forum:friends-of-the-mekong | Friends of the Mekong
forum:mekong-us-partnership | Mekong-U.S. Partnership
forum:australia-group | Australia Group
forum:nsg | Nuclear Suppliers Group | NSG
forum:npdi | Non-Proliferation and Disarmament Initiative
forum:ukraine-defense-contact-group | Ukraine Defense Contact Group | UDCG
forum:ramstein-format | Ramstein Format
forum:normandy-format | Normandy Format
forum:minerals-security-partnership | Minerals Security Partnership
forum:nato-ukraine-council | NATO-Ukraine Council
forum:conference-on-disarmament | Conference on Disarmament
forum:paris-club | Paris Club
forum:proliferation-security-initiative | Proliferation Security Initiative
forum:open-government-partnership | Open Government Partnership
forum:covax | COVAX | COVAX Facility
"""

_GROUPS = """
group:aukus | AUKUS
group:five-eyes | Five Eyes
group:permanent-five | P5
group:e3 | E3
group:ip4 | IP4 | Indo-Pacific Four
group:non-aligned-movement | Non-Aligned Movement
group:g20-finance-ministers-and-central-bank-governors | G20 Finance Ministers and Central Bank Governors
group:finance-ministers-and-central-bank-governors | Finance Ministers and Central Bank Governors
group:global-south | Global South
"""

_BODIES = """
body:us-congress | U.S. Congress | United States Congress
body:us-department-of-defense | U.S. Department of Defense | United States Department of Defense | Pentagon
body:us-department-of-state | U.S. Department of State | Department of State | U.S. State Department
| State Department
body:us-white-house | White House
body:usaid | United States Agency for International Development | U.S. Agency for International Development | USAID
body:us-nasa | National Aeronautics and Space Administration | NASA
body:us-exim | Export-Import Bank of the United States | EXIM
body:us-dfc | U.S. International Development Finance Corporation | DFC
body:jp-jica | Japan International Cooperation Agency | JICA
body:jp-jbic | Japan Bank for International Cooperation | JBIC
body:jp-jaxa | Japan Aerospace Exploration Agency | JAXA
body:ru-kremlin | Kremlin
"""

_FORCES = """
unit:us-forces-japan | U.S. Forces Japan | United States Forces Japan | USFJ
unit:us-forces-korea | U.S. Forces Korea | United States Forces Korea | USFK
unit:us-indo-pacific-command | U.S. Indo-Pacific Command | United States Indo-Pacific Command | USINDOPACOM
| INDOPACOM
unit:us-kr-combined-forces-command | Combined Forces Command
unit:jsdf | Japan Self-Defense Forces | Self-Defense Forces | JSDF | SDF
unit:afp | Armed Forces of the Philippines | AFP
unit:pla | People's Liberation Army | PLA
"""

ORGANIZATIONS = (
    *table("organization", _ORGANIZATIONS),
    *table("forum", _FORUMS),
    *table("group", _GROUPS),
    *table("government_body", _BODIES),
    *table("military_unit", _FORCES),
)
"""Organizations, forums, groups, bodies of states and forces whose names do not tell their kind by a rule."""

FORMATS = {"2+2": {frozenset({"state:JPN", "state:USA"}): "forum:us-jp-scc"}}
"""Names that tell but the form of a meeting: which forum each stands for, by those who meet."""

__all__ = ["FORMATS", "ORGANIZATIONS"]
