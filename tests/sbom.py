"""The software bill of materials: all that `requirements.txt` brings, in CycloneDX's format.

`make sbom` writes it from what is installed.
"""

import json
import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "docs" / "sbom.json"
PINNED = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)(?P<extras>\[[^]]*])?==(?P<version>\S+)", re.MULTILINE
)


def pinned() -> dict[str, str]:
    """What is asked for by name, with its version."""
    text = (ROOT / "requirements.txt").read_text()
    return {plain(found["name"]): found["version"] for found in PINNED.finditer(text)}


def bill() -> dict[str, Any]:
    """All of it, each with its version, its licence and its address."""
    found = installed()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "readiness"}},
        "components": [component(found[name]) for name in sorted(found)],
    }


def installed() -> dict[str, Distribution]:
    """What is asked for and what that needs in turn, as far as it is installed here."""
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    wanted = [Requirement(line.split("#")[0]) for line in lines if line.split("#")[0].strip()]
    found: dict[str, Distribution] = {}
    while wanted:
        asked = wanted.pop()
        name = plain(asked.name)
        have = here(name)
        if have is None or (name in found and not asked.extras):
            continue
        found[name] = have
        needs = [Requirement(text) for text in have.requires or ()]
        wanted += [need for need in needs if is_needed(need, asked.extras)]
    return found


def is_needed(need: Requirement, extras: set[str]) -> bool:
    """Whether a need holds on this machine, with the extras that were asked for."""
    if need.marker is None:
        return True
    return any(need.marker.evaluate({"extra": extra}) for extra in (*extras, ""))


def here(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def component(found: Distribution) -> dict[str, Any]:
    about, name = found.metadata, plain(found.metadata["Name"])
    said = about["License-Expression"] or licence_of(about.get_all("Classifier") or [])
    known = {"licenses": [{"license": {"name": said}}]} if said else {}
    return {
        "type": "library",
        "name": name,
        "version": found.version,
        "purl": f"pkg:pypi/{name}@{found.version}",
        **known,
    }


def licence_of(classifiers: list[str]) -> str | None:
    named = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License :: OSI")]
    return named[0] if named else None


def plain(name: str) -> str:
    """A package's name as the registry spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> None:
    """Write it where it is kept."""
    KEPT.write_text(json.dumps(bill(), indent=1) + "\n")


if __name__ == "__main__":
    main()
