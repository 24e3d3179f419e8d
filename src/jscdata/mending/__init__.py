"""Statement files brought into one form, with the places and ids that can be worked out."""

from jscdata.mending.files import mend_bytes, mend_file
from jscdata.mending.registering import Registered, register_entities
from jscdata.mending.statement import Mended, mend
from jscdata.mending.writing import Change

__all__ = ["Change", "Mended", "Registered", "mend", "mend_bytes", "mend_file", "register_entities"]
