"""What docs/deploy ships says the same everywhere, and names only what there is."""

import configparser
import re
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from readiness import settings
from readiness.cli.desk import app

DEPLOY = Path(__file__).parents[1] / "docs" / "deploy"
UNITS = sorted(DEPLOY.glob("*.service")) + sorted(DEPLOY.glob("*.timer"))
PORTS = {"8501", "8502"}


def text(name: str) -> str:
    return (DEPLOY / name).read_text()


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_can_be_read_and_says_what_it_is(unit: Path):
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(unit.read_text())

    assert parser["Unit"]["Description"]
    assert {"Service", "Timer"} & set(parser.sections())


def test_nginx_units_and_containers_speak_of_the_same_two_processes():
    services = yaml.safe_load(text("compose.yaml"))["services"]
    started = {
        re.findall(r"port=(\d+)", s["command"])[0] for s in services.values() if "command" in s
    }

    assert started == PORTS
    assert set(re.findall(r"server 127\.0\.0\.1:(\d+)", text("nginx.conf"))) == PORTS
    assert set(re.findall(r"readiness@(\d+)", text("README.md"))) == PORTS


def test_only_nginx_can_be_reached_from_outside():
    services = yaml.safe_load(text("compose.yaml"))["services"]
    assert [name for name, said in services.items() if "ports" in said] == ["nginx"]
    assert "server.address" not in text("compose.yaml") + text("readiness@.service")


def test_the_environment_names_only_settings_that_exist():
    named = set(re.findall(r"^(READINESS_\w+)=", text("environment"), re.MULTILINE))
    assert named
    assert named <= {value for value in vars(settings).values() if isinstance(value, str)}


@pytest.mark.parametrize("name", ["README.md", "readiness-backup.service"])
def test_only_commands_that_exist_are_named(name: str):
    said = set(re.findall(r"python -m readiness ([a-z]+)", text(name)))
    assert said
    assert said <= set(get_command(app).commands)  # type: ignore[attr-defined]


def test_every_file_of_the_folder_is_spoken_of():
    others = {path.name for path in DEPLOY.iterdir()} - {"README.md", "Dockerfile"}
    assert {name for name in others if name not in text("README.md")} == set()
