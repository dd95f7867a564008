"""What docs/deploy ships says the same everywhere, and names only what there is."""

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from streamlit.config import get_config_options
from typer.main import get_command

from readiness import settings
from readiness.cli.desk import app
from tests.closing import NEEDS_SYSTEMD

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


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_reads_a_unit_without_a_complaint(unit: Path, tmp_path: Path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip(NEEDS_SYSTEMD)
    # Whoever verifies a unit has its program: here it is the tests' own.
    program = "/srv/readiness/.venv/bin/python"
    for shipped in UNITS:
        text = shipped.read_text().replace(program, sys.executable)
        (tmp_path / shipped.name).write_text(text)
    name = unit.name.replace("@.", "@8501.")
    (tmp_path / name).write_text((tmp_path / unit.name).read_text())

    verify = [
        "systemd-analyze",
        "verify",
        "--man=no",
        "--recursive-errors=one",
        str(tmp_path / name),
    ]
    said = subprocess.run(verify, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")


def test_a_unit_that_systemd_would_not_take_is_found(tmp_path: Path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip(NEEDS_SYSTEMD)
    unit = tmp_path / "wrong.service"
    unit.write_text("[Service]\nExecStart=/nowhere/python\nProtectEverything=true\n")
    said = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True, check=False
    )

    assert said.returncode != 0
    assert "ProtectEverything" in said.stderr


def test_nginx_units_and_containers_speak_of_the_same_two_processes():
    services = yaml.safe_load(text("compose.yaml"))["services"]
    started = {
        re.findall(r"port=(\d+)", s["command"])[0] for s in services.values() if "command" in s
    }

    assert started == PORTS
    assert set(re.findall(r"server 127\.0\.0\.1:(\d+)", text("nginx.conf"))) == PORTS
    assert set(re.findall(r"readiness@(\d+)", text("README.md"))) == PORTS


def test_what_the_containers_are_made_of_is_there_or_named():
    document = yaml.safe_load(text("compose.yaml"))
    services = document["services"]
    mounts = {m.split(":")[0] for s in services.values() for m in s.get("volumes", ())}
    files = {m.removeprefix("./") for m in mounts if m.startswith("./")}

    assert mounts - {f"./{name}" for name in files} == set(document["volumes"])
    said = re.search(r"With containers instead: put (.*?)\sbeside", text("README.md"), re.DOTALL)
    assert said
    assert files | {"environment", "nginx.conf"} == set(re.findall(r"`([\w.]+)`", said[1]))
    for service in services.values():
        build = service.get("build")
        assert build or re.fullmatch(r"[a-z]+:[\w.-]+", service["image"])
        if build:
            root = (DEPLOY / build["context"]).resolve()
            assert (root / build["dockerfile"]).samefile(DEPLOY / "Dockerfile")
            assert (root / "served.py").is_file()


def test_the_containers_start_what_there_is_to_start():
    kept = re.findall(r"^COPY (\S+)", text("Dockerfile"), re.MULTILINE)
    assert [name for name in kept if not (DEPLOY.parents[1] / name).exists()] == []
    services = yaml.safe_load(text("compose.yaml"))["services"]
    for command in (s["command"].split() for s in services.values() if "command" in s):
        program, run, file, *options = command
        assert (program, run, file) == ("streamlit", "run", "served.py")
        known = {f"--{option}" for option in get_config_options()}
        assert {option.partition("=")[0] for option in options} <= known


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
