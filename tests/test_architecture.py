"""What the project promises about itself, where it can be checked."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from typer.main import get_command

from readiness import cli

ROOT = Path(__file__).parent.parent
LONGEST_MODULE = 250
LONGEST_FUNCTION = 30
# Patterns, so that this file does not hold what it looks for.
MACHINE_PATHS = re.compile(r"(?<![\w.~$}])/(?:work|root|home|opt|Users)/\w")
REGISTRIES = re.compile(r"pypi\.(?:org|python)|python(?:hosted)\.org|(?:deb|security)\.debian\.org")
PINNED = re.compile(r"[A-Za-z0-9_.-]+(\[[a-z,]+\])?==[0-9][0-9A-Za-z.]*\s+# \S.*")


def tracked() -> list[Path]:
    """Every file of the project, new ones too."""
    # Git is wary of folders that another user owns; reading their names is safe.
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard"]
    done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
    found = (ROOT / line for line in dict.fromkeys(done.stdout.splitlines()))
    return [path for path in found if path.is_file()]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules() -> list[Path]:
    """The package's modules and the pages; a migration is as long as what it migrates."""
    found = (path for folder in ("readiness", "pages") for path in (ROOT / folder).rglob("*.py"))
    return [path for path in found if "migrations" not in path.parts]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## \S", (ROOT / "Makefile").read_text(), re.MULTILINE))


def readme() -> str:
    return (ROOT / "README.md").read_text()


def test_imports_point_down():
    assert lint_imports(no_cache=True) == 0


def test_no_module_is_longer_than_it_may_be():
    assert not [named(path) for path in modules() if lines_in(path) > LONGEST_MODULE]


def page_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a docstring: a rule's is the page that its reader sees, and not code."""
    return len((ast.get_docstring(function) or "").splitlines())


@pytest.mark.parametrize("path", modules(), ids=named)
def test_no_function_is_longer_than_it_may_be(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, kinds)]
    lengths = {f.name: (f.end_lineno or 0) - f.lineno + 1 - page_of(f) for f in functions}
    assert {name for name, length in lengths.items() if length > LONGEST_FUNCTION} == set()


@pytest.mark.parametrize("path", ["requirements.txt", "tests/requirements.txt"])
def test_every_requirement_is_pinned_and_says_why_it_is_there(path):
    lines = (ROOT / path).read_text().splitlines()
    unexplained = [line for line in lines if not PINNED.fullmatch(line)]
    assert unexplained == (["-r ../requirements.txt"] if path.startswith("tests") else [])


def test_nothing_names_a_path_of_somebodys_machine_or_a_registry():
    found = []
    for path in tracked():
        text = path.read_bytes().decode(errors="ignore")
        found += [
            (named(path), hit[0]) for p in (MACHINE_PATHS, REGISTRIES) for hit in p.finditer(text)
        ]
    assert found == []


def test_there_are_two_commands_and_each_explains_itself():
    assert {"run", "test"} <= targets()


@pytest.mark.parametrize("promised", ["Makefile", "README.md", ".ci/run"])
def test_only_commands_that_exist_are_promised(promised):
    said = re.findall(r"(?:^|`|exec )make ([a-z]+)", (ROOT / promised).read_text(), re.MULTILINE)
    assert said
    assert set(said) <= targets()


def test_what_ci_runs_can_be_run():
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert script.read_text().startswith("#!/usr/bin/env bash\n")


def test_the_readme_names_only_pages_that_exist():
    table = readme().partition("| page |")[2].partition("\n\n")[0]
    pages = re.findall(r"^\| ([A-Z][a-z ]+) \|", table, re.MULTILINE)
    files = {page.lower().replace(" ", "_") for page in pages}
    assert files
    assert files <= {path.stem for path in (ROOT / "pages").glob("*.py")}


def test_the_readme_names_only_commands_that_exist():
    offered = readme().partition("`python -m readiness` offers ")[2].partition(".")[0]
    said = {
        *re.findall(r"`([a-z]+)`", offered),
        *re.findall(r"`python -m readiness ([a-z]+)", readme()),
    }
    assert said
    assert said <= set(get_command(cli.app).commands)  # type: ignore[attr-defined]


def test_the_readme_is_short():
    assert len(readme().splitlines()) < 120


def lines_in(path: Path) -> int:
    return len(path.read_text().splitlines())
