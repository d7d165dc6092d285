"""Holds every `datapackage.json` of a built site against its tables, with the Frictionless validator.

Usage: validate.py SITE. Ends with 1 and says what is wrong where a package or a table breaks the standard. So that no
package passes because nothing was looked at, a copy of one with a ruined figure must not pass.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from frictionless import validate

SHOWN = 10


def faults(package: Path) -> list[str]:
    """What the validator says of one package, in words."""
    rows = validate(str(package)).flatten(["title", "rowNumber", "fieldName", "message"])
    return [" ".join(str(part) for part in row if part is not None) for row in rows]


def ruined(package: Path, into: Path) -> Path:
    """A copy of a package in which the first figure of a table is no figure."""
    copy = into / "package"
    shutil.copytree(package.parent, copy)
    for resource in json.loads((copy / package.name).read_text(encoding="utf-8"))["resources"]:
        fields = resource.get("schema", {}).get("fields", [])
        at = next((at for at, field in enumerate(fields) if field["type"] in ("number", "integer")), None)
        table = copy / resource["path"]
        lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
        if at is None or len(lines) < 2 or '"' in lines[1]:
            continue
        cells = lines[1].split(",")
        cells[at] = "much" + cells[at][len(cells[at].rstrip()):]
        lines[1] = ",".join(cells)
        table.write_text("".join(lines), encoding="utf-8")
        return copy / package.name
    sys.exit(f"{package}: no table with a figure to ruin")


def main() -> None:
    site = Path(sys.argv[1])
    packages = sorted(site.rglob("datapackage.json"))
    if not packages:
        sys.exit(f"{site}: no datapackage.json")
    troubles = {package: found for package in packages if (found := faults(package))}
    for package, found in troubles.items():
        print(f"{package.relative_to(site)}: {len(found)} faults")
        for line in found[:SHOWN]:
            print(f"  {line}")
    with tempfile.TemporaryDirectory() as folder:
        if not faults(ruined(packages[-1], Path(folder))):
            sys.exit("a ruined figure was not found: the validator did not look at the tables")
    if troubles:
        sys.exit(f"{len(troubles)} of {len(packages)} packages are not as the standard has them")
    print(f"{len(packages)} packages are as the standard has them")


main()
