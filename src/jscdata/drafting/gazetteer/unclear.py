"""Names that more than one thing bears, which are proposed and not decided unless the document decides them."""

from __future__ import annotations

UNCLEAR_NAMES: dict[str, tuple[str, ...]] = {
    "Chad": ("state:TCD",),
    "Congo": ("state:COD", "state:COG"),
    "Congolese": ("state:COD", "state:COG"),
    "Dominica": ("state:DMA",),
    "Dominican": ("state:DOM", "state:DMA"),
    "Georgia": ("state:GEO",),
    "Georgian": ("state:GEO",),
    "Guinea": ("state:GIN", "state:GNB", "state:GNQ", "state:PNG"),
    "Guinean": ("state:GIN", "state:GNB", "state:GNQ"),
    "Jordan": ("state:JOR",),
    "Korea": ("state:KOR", "state:PRK"),
    "Korean": ("state:KOR", "state:PRK"),
    "Koreans": ("state:KOR", "state:PRK"),
    "Micronesia": ("state:FSM", "place:micronesia"),
    "Palestine": ("state:PSE", "place:palestine"),
    "Palestinian": ("state:PSE", "place:palestine"),
    "State of Palestine": ("state:PSE", "place:palestine"),
    "Turkey": ("state:TUR",),
}
"""What each name may stand for; with one candidate, the other meaning is a person, a region or an ordinary word."""

__all__ = ["UNCLEAR_NAMES"]
