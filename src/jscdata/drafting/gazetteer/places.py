"""Regions, seas, straits, islands, territories and cities."""

from __future__ import annotations

from jscdata.wellknown import table

_WATERS = """
place:south-china-sea | South China Sea
place:east-china-sea | East China Sea
place:west-philippine-sea | West Philippine Sea
place:yellow-sea | Yellow Sea
place:sea-of-japan | Sea of Japan
place:sea-of-okhotsk | Sea of Okhotsk
place:sea-of-azov | Sea of Azov
place:philippine-sea | Philippine Sea
place:black-sea | Black Sea
place:baltic-sea | Baltic Sea
place:mediterranean | Mediterranean Sea | Mediterranean
place:red-sea | Red Sea
place:arabian-sea | Arabian Sea
place:caspian-sea | Caspian Sea
place:north-sea | North Sea
place:taiwan-strait | Taiwan Strait | Taiwan Straits
place:luzon-strait | Luzon Strait
place:miyako-strait | Miyako Strait
place:strait-of-malacca | Strait of Malacca | Malacca Strait
place:strait-of-hormuz | Strait of Hormuz
place:bab-el-mandeb | Bab el-Mandeb | Bab al-Mandab
place:kerch-strait | Kerch Strait
place:gulf-of-aden | Gulf of Aden
place:gulf-of-guinea | Gulf of Guinea
place:gulf-of-oman | Gulf of Oman
place:persian-gulf | Persian Gulf | Arabian Gulf
place:bay-of-bengal | Bay of Bengal
place:suez-canal | Suez Canal
place:panama-canal | Panama Canal
place:pacific-ocean | Pacific Ocean | Pacific
place:western-pacific | Western Pacific
place:indian-ocean | Indian Ocean
place:atlantic-ocean | Atlantic Ocean | Atlantic
place:north-atlantic | North Atlantic
place:arctic-ocean | Arctic Ocean
place:arctic | Arctic
place:antarctica | Antarctica | Antarctic
place:mekong | Mekong River | Mekong
place:mekong-river-basin | Mekong River Basin
"""

_REGIONS = """
place:indo-pacific | Indo-Pacific | Indo Pacific
place:asia-pacific | Asia-Pacific | Asia Pacific
place:euro-atlantic | Euro-Atlantic
place:asia | Asia | Asian
place:east-asia | East Asia | East Asian
place:northeast-asia | Northeast Asia | North East Asia
place:southeast-asia | Southeast Asia | South East Asia | South-East Asia | Southeast Asian
place:south-asia | South Asia | South Asian
place:central-asia | Central Asia | Central Asian
place:pacific-islands | Pacific Islands | Pacific Island
place:blue-pacific | Blue Pacific
place:oceania | Oceania
place:middle-east | Middle East
place:gulf | Arabian Peninsula
place:north-africa | North Africa | North African
place:sub-saharan-africa | Sub-Saharan Africa
place:africa | Africa | African
place:horn-of-africa | Horn of Africa
place:sahel | Sahel
place:west-africa | West Africa
place:east-africa | East Africa
place:southern-africa | Southern Africa
place:europe | Europe | European
place:eastern-europe | Eastern Europe
place:central-europe | Central Europe
place:western-balkans | Western Balkans
place:balkans | Balkans
place:caucasus | South Caucasus | Caucasus
place:nordic-region | Nordic region
place:north-america | North America | North American
place:latin-america | Latin America | Latin American
place:central-america | Central America
place:south-america | South America | South American
place:caribbean | Caribbean
place:americas | Americas
place:western-hemisphere | Western Hemisphere
place:korean-peninsula | Korean Peninsula
place:eurasia | Eurasia | Eurasian
"""

_TERRITORIES = """
place:taiwan | Taiwan
place:hong-kong | Hong Kong
place:macau | Macau | Macao
place:senkaku-islands | Senkaku Islands | Senkakus
place:spratly-islands | Spratly Islands
place:paracel-islands | Paracel Islands
place:scarborough-shoal | Scarborough Shoal
place:second-thomas-shoal | Second Thomas Shoal
place:okinawa | Okinawa
place:futenma | Futenma
place:henoko | Henoko
place:guam | Guam
place:hawaii | Hawaii
place:northern-mariana-islands | Northern Mariana Islands
place:american-samoa | American Samoa
place:puerto-rico | Puerto Rico
place:us-virgin-islands | U.S. Virgin Islands
place:british-virgin-islands | British Virgin Islands
place:cayman-islands | Cayman Islands
place:falkland-islands | Falkland Islands
place:diego-garcia | Diego Garcia
place:british-indian-ocean-territory | British Indian Ocean Territory
place:gibraltar | Gibraltar
place:bermuda | Bermuda
place:greenland | Greenland
place:faroe-islands | Faroe Islands
place:french-polynesia | French Polynesia
place:new-caledonia | New Caledonia
place:reunion | Réunion
place:tokelau | Tokelau
place:aruba | Aruba
place:svalbard | Svalbard
place:northern-ireland | Northern Ireland
place:scotland | Scotland | Scottish
place:wales | Wales
place:england | England
place:crimea | Crimea | Crimean
place:donbas | Donbas | Donbass
place:donetsk | Donetsk
place:luhansk | Luhansk
place:abkhazia | Abkhazia
place:south-ossetia | South Ossetia
place:nagorno-karabakh | Nagorno-Karabakh
place:gaza | Gaza Strip | Gaza
place:west-bank | West Bank
place:golan-heights | Golan Heights
place:western-sahara | Western Sahara
place:xinjiang | Xinjiang
place:tibet | Tibet | Tibetan
place:rakhine | Rakhine State | Rakhine
place:mindanao | Mindanao
place:luzon | Luzon
place:palawan | Palawan
place:darwin | Darwin
place:yongbyon | Yongbyon
"""

_CITIES = """
place:washington-dc | Washington, D.C. | Washington, DC | Washington D.C. | Washington DC | Washington
place:new-york | New York City | New York
place:san-francisco | San Francisco
place:camp-david | Camp David
"""

_PLAIN_CITIES = """
Abu Dhabi, Abuja, Accra, Addis Ababa, Algiers, Amman, Amsterdam, Anchorage, Ankara, Antananarivo, Apia, Ashgabat,
Asmara, Astana, Athens, Baghdad, Baku, Bamako, Bandar Seri Begawan, Bangkok, Beijing, Beirut, Belfast, Belgrade, Berlin,
Bern, Bishkek, Bogotá, Brasília, Bratislava, Brisbane, Brussels, Bucharest, Budapest, Buenos Aires, Busan, Cairo,
Canberra, Caracas, Chicago, Chisinau, Colombo, Copenhagen, Dakar, Damascus, Dhaka, Doha, Dubai, Dublin, Dushanbe,
Fukushima, Funafuti, Geneva, Gyeongju, Hanoi, Harare, Havana, Helsinki, Hiroshima, Ho Chi Minh City, Honiara, Honolulu,
Islamabad, Istanbul, Jakarta, Jeddah, Jerusalem, Kabul, Kampala, Kathmandu, Kharkiv, Khartoum, Kigali, Kingston,
Kinshasa, Kuala Lumpur, Kyiv, Kyoto, Lima, Lisbon, Ljubljana, London, Los Angeles, Luanda, Lusaka, Madrid, Majuro,
Manama, Manila, Maputo, Mariupol, Melbourne, Mexico City, Minsk, Mogadishu, Montevideo, Moscow, Mumbai, Munich, Muscat,
Nagasaki, Nairobi, Naypyidaw, New Delhi, Nicosia, Odesa, Osaka, Oslo, Ottawa, Paris, Phnom Penh, Podgorica,
Port Moresby, Port Vila, Prague, Pretoria, Pristina, Pyongyang, Quito, Rabat,
Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, Saint
Petersburg, Sana'a, Santiago, Sarajevo, Sapporo, Seoul, Shanghai, Sharm el-Sheikh, Skopje, Sofia, Stockholm, Suva,
Sydney, Tallinn, Tashkent, Tbilisi, Tehran, Tel Aviv, Thimphu, Tirana, Tokyo, Tripoli, Tunis, Ulaanbaatar, Valletta,
Vienna, Vientiane, Vilnius, Vladivostok, Warsaw, Windhoek, Yangon, Yaoundé, Yerevan, Yokosuka, Zagreb, Zaporizhzhia
"""

_FOLDED = str.maketrans("áéíóãç", "aeioac")


def _city(name: str) -> str:
    slug = name.lower().translate(_FOLDED).replace("'", "").replace(" ", "-")
    return f"place:{slug} | {name}"


_NAMES = [" ".join(name.split()) for name in _PLAIN_CITIES.split(",")]

PLACES = (
    *table("place", _WATERS),
    *table("place", _REGIONS),
    *table("place", _TERRITORIES),
    *table("place", _CITIES),
    *table("place", "\n".join(_city(name) for name in _NAMES)),
)
"""Places that are no states, territories with a code of ISO 3166-1 among them."""

__all__ = ["PLACES"]
