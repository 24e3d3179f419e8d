"""Layer 7: stand-in."""
from pathlib import Path
def check_package(folder: Path):
    return []
