"""The version numbers that the code itself carries.

The version of the data is not here: it stands in ``datapackage/datapackage.json``,
because data are released on a calendar of their own.
"""

LIBRARY = "0.2.0"
"""Version of the Python library (SemVer)."""

SCHEMA = "1.0"
"""Version of the schema and its codebook (MAJOR.MINOR) that this library reads and writes."""

__all__ = ["LIBRARY", "SCHEMA"]
