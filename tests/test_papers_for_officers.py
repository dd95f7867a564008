"""The papers for the officers: each test that they name is there, and the bill is current."""

import ast
import json
import re
from pathlib import Path

import pytest

from readiness.cli import COMMANDS
from tests.sbom import KEPT, bill, pinned

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAPERS = ("security", "dpia", "retention", "freedom-of-information", "patching")
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
COMMAND = re.compile(r"python -m readiness ([a-z]+)")


def said(paper: str) -> str:
    return (DOCS / f"{paper}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_test_that_it_names_is_there(paper: str):
    missing = [
        f"{file}::{test}"
        for file, test in NAMED.findall(said(paper))
        if not (ROOT / file).is_file() or (test and test not in found_in(file))
    ]

    assert missing == []


def test_every_threat_names_a_test_and_what_is_left():
    rows = [line for line in said("security").splitlines() if line.startswith("| ")]
    told = [line.strip("| ").split(" | ") for line in rows]
    threats = [threat for threat in told if threat[0] != "threat"]

    assert len(threats) > 25
    for threat in threats:
        assert len(threat) == 4, threat
        assert NAMED.search(threat[2]), threat[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_command_that_it_names_is_one(paper: str):
    assert set(COMMAND.findall(said(paper))) <= {command.__name__ for command in COMMANDS}


def test_the_bill_of_materials_holds_what_is_asked_for_in_that_version():
    kept = {c["name"]: c["version"] for c in json.loads(KEPT.read_text())["components"]}

    assert {name: kept.get(name) for name in pinned()} == pinned(), "run `make sbom`"


def test_the_bill_of_materials_is_written_from_what_is_installed():
    made = bill()

    assert made["bomFormat"] == "CycloneDX"
    assert pinned().items() <= {c["name"]: c["version"] for c in made["components"]}.items()
    assert all(c["purl"].startswith("pkg:pypi/") for c in made["components"])


def found_in(file: str) -> set[str]:
    parsed = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in parsed.body if isinstance(node, ast.FunctionDef)}
