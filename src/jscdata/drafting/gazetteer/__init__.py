"""Well-known entities with their names in English, one concept a file."""

from __future__ import annotations

from jscdata.drafting.gazetteer.instruments import INSTRUMENTS
from jscdata.drafting.gazetteer.organizations import FORMATS, ORGANIZATIONS
from jscdata.drafting.gazetteer.places import PLACES
from jscdata.drafting.gazetteer.unclear import UNCLEAR_NAMES
from jscdata.states import STATES
from jscdata.wellknown import Known

GAZETTEER: tuple[Known, ...] = (*STATES, *ORGANIZATIONS, *PLACES, *INSTRUMENTS)
"""All entities that the gazetteer knows; names in ``UNCLEAR_NAMES`` are told there alone."""

__all__ = ["FORMATS", "GAZETTEER", "STATES", "UNCLEAR_NAMES", "Known"]
