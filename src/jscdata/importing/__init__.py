"""Tables that were edited in a spreadsheet, read back into the statements and the register of their package."""

from jscdata.importing.back import Imported, read_back
from jscdata.importing.writing import check_place, write_apart, write_into

__all__ = ["Imported", "check_place", "read_back", "write_apart", "write_into"]
