"""Compare what sdist and wheel hold with what is tracked, so that no stray file is ever published."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

IN_WHEEL = {"src/jscdata/": "jscdata/", "datapackage/": "jscdata/datapackage/", "schema/": "jscdata/schema/"}
IN_SDIST = (
    *("CHANGELOG.md", "CITATION.cff", "CONTRIBUTING.md", "LICENSES/", "README.md", "SECURITY.md", "pyproject.toml"),
    *("datapackage/", "docs/", "fuzz/", "schema/", "src/", "tests/"),
)


def main() -> None:
    """Compare both archives in the folder given."""
    tracked = subprocess.run(["git", "ls-files"], check=True, capture_output=True, text=True).stdout.split("\n")
    folder = Path(sys.argv[1])
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {to + name.removeprefix(at) for name in tracked for at, to in IN_WHEEL.items() if name.startswith(at)}
    compare(wheel.name, found, wanted)
    with tarfile.open(sdist) as archive_of_source:
        found = {name.partition("/")[2] for name in archive_of_source.getnames()}
    made = {"PKG-INFO", ".gitignore"}
    compare(sdist.name, found - made, {name for name in tracked if name.startswith(IN_SDIST)})


def compare(archive: str, found: set[str], wanted: set[str]) -> None:
    """Stop with the names that are too many or missing."""
    if found != wanted:
        sys.exit(f"{archive}: not tracked: {sorted(found - wanted)}; missing: {sorted(wanted - found)}")
    print(f"{archive}: {len(found)} files, all of them tracked")


if __name__ == "__main__":
    main()
