"""The states of ISO 3166-1, by their names, adjectives and customary abbreviations."""

from __future__ import annotations

from functools import cache

from jscdata.iso3166 import STATE_CODES
from jscdata.wellknown import Known, rows_of

_ROWS = """
AFG af | Afghanistan | Islamic Republic of Afghanistan | Afghan | Afghans
AGO ao | Angola | Republic of Angola | Angolan | Angolans
ALB al | Albania | Republic of Albania | Albanian | Albanians
AND ad | Andorra | Principality of Andorra | Andorran
ARE ae | United Arab Emirates | UAE | U.A.E. | Emirati | Emiratis
ARG ar | Argentina | Argentine Republic | Argentine | Argentinian
ARM am | Armenia | Republic of Armenia | Armenian | Armenians
ATG ag | Antigua and Barbuda
AUS au | Australia | Commonwealth of Australia | Australian | Australians
AUT at | Austria | Republic of Austria | Austrian | Austrians
AZE az | Azerbaijan | Republic of Azerbaijan | Azerbaijani | Azerbaijanis
BDI bi | Burundi | Republic of Burundi | Burundian
BEL be | Belgium | Kingdom of Belgium | Belgian | Belgians
BEN bj | Benin | Republic of Benin | Beninese
BFA bf | Burkina Faso | Burkinabe
BGD bd | Bangladesh | People's Republic of Bangladesh | Bangladeshi | Bangladeshis
BGR bg | Bulgaria | Republic of Bulgaria | Bulgarian | Bulgarians
BHR bh | Bahrain | Kingdom of Bahrain | Bahraini | Bahrainis
BHS bs | Bahamas | Commonwealth of The Bahamas | Bahamian
BIH ba | Bosnia and Herzegovina | Bosnia | Bosnian | Bosnians
BLR by | Belarus | Republic of Belarus | Belarusian | Belarusians | Belarussian
BLZ bz | Belize | Belizean
BOL bo | Bolivia | Plurinational State of Bolivia | Bolivian | Bolivians
BRA br | Brazil | Federative Republic of Brazil | Brazilian | Brazilians
BRB bb | Barbados | Barbadian
BRN bn | Brunei | Brunei Darussalam | Bruneian
BTN bt | Bhutan | Kingdom of Bhutan | Bhutanese
BWA bw | Botswana | Republic of Botswana
CAF cf | Central African Republic
CAN ca | Canada | Canadian | Canadians
CHE ch | Switzerland | Swiss Confederation | Swiss
CHL cl | Chile | Republic of Chile | Chilean | Chileans
CHN cn | China | People's Republic of China | PRC | P.R.C. | Chinese | Mainland China
CIV ci | Côte d'Ivoire | Republic of Côte d'Ivoire | Cote d'Ivoire | Ivory Coast | Ivorian
CMR cm | Cameroon | Republic of Cameroon | Cameroonian
COD cd | Democratic Republic of the Congo | Democratic Republic of Congo | DRC
COG cg | Republic of the Congo | Republic of Congo
COK ck | Cook Islands
COL co | Colombia | Republic of Colombia | Colombian | Colombians
COM km | Comoros | Union of the Comoros | Comorian
CPV cv | Cabo Verde | Republic of Cabo Verde | Cape Verde
CRI cr | Costa Rica | Republic of Costa Rica | Costa Rican
CUB cu | Cuba | Republic of Cuba | Cuban | Cubans
CYP cy | Cyprus | Republic of Cyprus | Cypriot | Cypriots
CZE cz | Czech Republic | Czechia | Czech | Czechs
DEU de | Germany | Federal Republic of Germany | German | Germans
DJI dj | Djibouti | Republic of Djibouti | Djiboutian
DMA dm | Commonwealth of Dominica
DNK dk | Denmark | Kingdom of Denmark | Danish | Danes
DOM do | Dominican Republic
DZA dz | Algeria | People's Democratic Republic of Algeria | Algerian | Algerians
ECU ec | Ecuador | Republic of Ecuador | Ecuadorian
EGY eg | Egypt | Arab Republic of Egypt | Egyptian | Egyptians
ERI er | Eritrea | State of Eritrea | Eritrean | Eritreans
ESP es | Spain | Kingdom of Spain | Spanish | Spaniards
EST ee | Estonia | Republic of Estonia | Estonian | Estonians
ETH et | Ethiopia | Federal Democratic Republic of Ethiopia | Ethiopian | Ethiopians
FIN fi | Finland | Republic of Finland | Finnish | Finns
FJI fj | Fiji | Republic of Fiji | Fijian | Fijians
FRA fr | France | French Republic | French
FSM fm | Federated States of Micronesia | FSM
GAB ga | Gabon | Gabonese Republic | Gabonese
GBR gb | United Kingdom | United Kingdom of Great Britain and Northern Ireland | UK | U.K. | U.K | Great Britain
| Britain | British | Britons
GEO ge | Republic of Georgia
GHA gh | Ghana | Republic of Ghana | Ghanaian | Ghanaians
GIN gn | Republic of Guinea
GMB gm | Gambia | Republic of The Gambia | Gambian
GNB gw | Guinea-Bissau | Republic of Guinea-Bissau
GNQ gq | Equatorial Guinea | Republic of Equatorial Guinea
GRC gr | Greece | Hellenic Republic | Greek | Greeks
GRD gd | Grenada | Grenadian
GTM gt | Guatemala | Republic of Guatemala | Guatemalan | Guatemalans
GUY gy | Guyana | Co-operative Republic of Guyana | Guyanese
HND hn | Honduras | Republic of Honduras | Honduran | Hondurans
HRV hr | Croatia | Republic of Croatia | Croatian | Croatians
HTI ht | Haiti | Republic of Haiti | Haitian | Haitians
HUN hu | Hungary | Hungarian | Hungarians
IDN id | Indonesia | Republic of Indonesia | Indonesian | Indonesians
IND in | India | Republic of India | Indian | Indians
IRL ie | Ireland | Republic of Ireland | Irish
IRN ir | Iran | Islamic Republic of Iran | Iranian | Iranians
IRQ iq | Iraq | Republic of Iraq | Iraqi | Iraqis
ISL is | Iceland | Republic of Iceland | Icelandic | Icelanders
ISR il | Israel | State of Israel | Israeli | Israelis
ITA it | Italy | Italian Republic | Italian | Italians
JAM jm | Jamaica | Jamaican | Jamaicans
JOR jo | Hashemite Kingdom of Jordan | Jordanian | Jordanians
JPN jp | Japan | Japanese
KAZ kz | Kazakhstan | Republic of Kazakhstan | Kazakh | Kazakhstani
KEN ke | Kenya | Republic of Kenya | Kenyan | Kenyans
KGZ kg | Kyrgyzstan | Kyrgyz Republic | Kyrgyz
KHM kh | Cambodia | Kingdom of Cambodia | Cambodian | Cambodians
KIR ki | Kiribati | Republic of Kiribati
KNA kn | Saint Kitts and Nevis | St. Kitts and Nevis
KOR kr | Republic of Korea | ROK | R.O.K. | South Korea | South Korean | South Koreans
KWT kw | Kuwait | State of Kuwait | Kuwaiti | Kuwaitis
LAO la | Laos | Lao People's Democratic Republic | Lao PDR | Laotian | Lao
LBN lb | Lebanon | Lebanese Republic | Lebanese
LBR lr | Liberia | Republic of Liberia | Liberian | Liberians
LBY ly | Libya | State of Libya | Libyan | Libyans
LCA lc | Saint Lucia | St. Lucia
LIE li | Liechtenstein | Principality of Liechtenstein
LKA lk | Sri Lanka | Democratic Socialist Republic of Sri Lanka | Sri Lankan | Sri Lankans
LSO ls | Lesotho | Kingdom of Lesotho
LTU lt | Lithuania | Republic of Lithuania | Lithuanian | Lithuanians
LUX lu | Luxembourg | Grand Duchy of Luxembourg
LVA lv | Latvia | Republic of Latvia | Latvian | Latvians
MAR ma | Morocco | Kingdom of Morocco | Moroccan | Moroccans
MCO mc | Monaco | Principality of Monaco
MDA md | Moldova | Republic of Moldova | Moldovan | Moldovans
MDG mg | Madagascar | Republic of Madagascar | Malagasy
MDV mv | Maldives | Republic of Maldives | Maldivian
MEX mx | Mexico | United Mexican States | Mexican | Mexicans
MHL mh | Marshall Islands | Republic of the Marshall Islands | RMI | Marshallese
MKD mk | North Macedonia | Republic of North Macedonia | Macedonian
MLI ml | Mali | Republic of Mali | Malian | Malians
MLT mt | Malta | Republic of Malta | Maltese
MMR mm | Myanmar | Republic of the Union of Myanmar | Burma | Burmese
MNE me | Montenegro | Montenegrin
MNG mn | Mongolia | Mongolian | Mongolians
MOZ mz | Mozambique | Republic of Mozambique | Mozambican
MRT mr | Mauritania | Islamic Republic of Mauritania | Mauritanian
MUS mu | Mauritius | Republic of Mauritius | Mauritian
MWI mw | Malawi | Republic of Malawi | Malawian
MYS my | Malaysia | Malaysian | Malaysians
NAM na | Namibia | Republic of Namibia | Namibian
NER ne | Niger | Republic of the Niger | Nigerien
NGA ng | Nigeria | Federal Republic of Nigeria | Nigerian | Nigerians
NIC ni | Nicaragua | Republic of Nicaragua | Nicaraguan
NIU nu | Niue
NLD nl | Netherlands | Kingdom of the Netherlands | Dutch
NOR no | Norway | Kingdom of Norway | Norwegian | Norwegians
NPL np | Nepal | Nepalese | Nepali
NRU nr | Nauru | Republic of Nauru | Nauruan
NZL nz | New Zealand | Aotearoa New Zealand | New Zealanders
OMN om | Oman | Sultanate of Oman | Omani | Omanis
PAK pk | Pakistan | Islamic Republic of Pakistan | Pakistani | Pakistanis
PAN pa | Panama | Republic of Panama | Panamanian
PER pe | Peru | Republic of Peru | Peruvian | Peruvians
PHL ph | Philippines | Republic of the Philippines | Philippine | Filipino | Filipinos | Filipina
PLW pw | Palau | Republic of Palau | Palauan
PNG pg | Papua New Guinea | Independent State of Papua New Guinea | PNG | Papua New Guinean
POL pl | Poland | Republic of Poland | Polish | Poles
PRK kp | Democratic People's Republic of Korea | DPRK | D.P.R.K. | North Korea | North Korean | North Koreans
PRT pt | Portugal | Portuguese Republic | Portuguese
PRY py | Paraguay | Republic of Paraguay | Paraguayan
QAT qa | Qatar | State of Qatar | Qatari | Qataris
ROU ro | Romania | Romanian | Romanians
RUS ru | Russia | Russian Federation | Russian | Russians
RWA rw | Rwanda | Republic of Rwanda | Rwandan | Rwandans
SAU sa | Saudi Arabia | Kingdom of Saudi Arabia | KSA | Saudi | Saudis
SDN sd | Sudan | Republic of the Sudan | Sudanese
SEN sn | Senegal | Republic of Senegal | Senegalese
SGP sg | Singapore | Republic of Singapore | Singaporean | Singaporeans
SLB sb | Solomon Islands
SLE sl | Sierra Leone | Republic of Sierra Leone | Sierra Leonean
SLV sv | El Salvador | Republic of El Salvador | Salvadoran
SMR sm | San Marino | Republic of San Marino
SOM so | Somalia | Federal Republic of Somalia | Somali | Somalis
SRB rs | Serbia | Republic of Serbia | Serbian | Serbs
SSD ss | South Sudan | Republic of South Sudan | South Sudanese
STP st | Sao Tome and Principe | São Tomé and Príncipe
SUR sr | Suriname | Republic of Suriname | Surinamese
SVK sk | Slovakia | Slovak Republic | Slovak | Slovaks
SVN si | Slovenia | Republic of Slovenia | Slovenian | Slovene
SWE se | Sweden | Kingdom of Sweden | Swedish | Swedes
SWZ sz | Eswatini | Kingdom of Eswatini | Swaziland
SYC sc | Seychelles | Republic of Seychelles | Seychellois
SYR sy | Syria | Syrian Arab Republic | Syrian | Syrians
TCD td | Republic of Chad | Chadian
TGO tg | Togo | Togolese Republic | Togolese
THA th | Thailand | Kingdom of Thailand | Thai | Thais
TJK tj | Tajikistan | Republic of Tajikistan | Tajik
TKM tm | Turkmenistan | Turkmen
TLS tl | Timor-Leste | Democratic Republic of Timor-Leste | East Timor | Timorese
TON to | Tonga | Kingdom of Tonga | Tongan
TTO tt | Trinidad and Tobago | Republic of Trinidad and Tobago
TUN tn | Tunisia | Republic of Tunisia | Tunisian | Tunisians
TUR tr | Türkiye | Turkiye | Republic of Türkiye | Republic of Turkey | Turkish | Turks
TUV tv | Tuvalu | Tuvaluan
TZA tz | Tanzania | United Republic of Tanzania | Tanzanian
UGA ug | Uganda | Republic of Uganda | Ugandan | Ugandans
UKR ua | Ukraine | Ukrainian | Ukrainians
URY uy | Uruguay | Oriental Republic of Uruguay | Uruguayan
USA us | United States | United States of America | U.S. | U.S | US | USA | U.S.A. | America | American | Americans
UZB uz | Uzbekistan | Republic of Uzbekistan | Uzbek | Uzbeks
VAT va | Holy See | Vatican City State | Vatican
VCT vc | Saint Vincent and the Grenadines | St. Vincent and the Grenadines
VEN ve | Venezuela | Bolivarian Republic of Venezuela | Venezuelan | Venezuelans
VNM vn | Viet Nam | Vietnam | Socialist Republic of Viet Nam | Socialist Republic of Vietnam | Vietnamese
VUT vu | Vanuatu | Republic of Vanuatu | Ni-Vanuatu
WSM ws | Samoa | Independent State of Samoa | Samoan | Samoans
XKX xk | Kosovo | Republic of Kosovo | Kosovar
YEM ye | Yemen | Republic of Yemen | Yemeni | Yemenis
ZAF za | South Africa | Republic of South Africa | South African | South Africans
ZMB zm | Zambia | Republic of Zambia | Zambian
ZWE zw | Zimbabwe | Republic of Zimbabwe | Zimbabwean
"""


def _read(rows: str) -> tuple[Known, ...]:
    found = []
    for row in rows_of(rows):
        codes, name, *aliases = (cell.strip() for cell in row.split("|"))
        alpha3, alpha2 = codes.split()
        known = Known(id=f"state:{alpha3}", kind="state", name=name, aliases=tuple(aliases), code=alpha2)
        found.append(known)
    return tuple(found)


STATES = _read(_ROWS)
"""The states, by alpha-3 code; XKX for Kosovo is user-assigned, all others are of ISO 3166-1.

Names that another thing bears, too, such as "Georgia", and territories that have a code without
being states are told in the gazetteer alone.
"""


def state_meant(word: str) -> str | None:
    """Return the alpha-3 code of the state that a word tells, None where it tells none for certain.

    That is a code of ISO 3166-1 alpha-3 or alpha-2, a name or an abbreviation, in capitals or not.
    A code that merely looks like another one tells nothing: most codes are near to several.
    """
    code = word.upper()
    return code if code in STATE_CODES else _codes().get(word.casefold())


def in_words(code: str, prefix: str = "") -> str:
    """Return a code behind a prefix, quoted, with the name of the state where that is known."""
    name = next((state.name for state in STATES if state.id == f"state:{code}"), None)
    return f"{prefix + code!r} ({name})" if name else f"{prefix + code!r}"


@cache
def _codes() -> dict[str, str]:
    """Return the alpha-3 codes by all words for a state, in small letters."""
    told = ((state.id.partition(":")[2], (state.code or "", state.name, *state.aliases)) for state in STATES)
    return {word.casefold(): code for code, words in told for word in words}


__all__ = ["STATES", "in_words", "state_meant"]
