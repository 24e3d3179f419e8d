"""Run the command line as ``python -m jscdata``."""

import sys

from jscdata.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
