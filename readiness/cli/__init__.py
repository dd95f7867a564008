"""The same services from a terminal.

Errors are one sentence on stderr with exit status 2, and change nothing. `--json` output is a
contract. A command stands in the module of its subject, and is listed here.
"""

import sys

import typer

from readiness.cli import (
    asking,
    copies,
    digest,
    keeping,
    lists,
    papers,
    programme,
    redacting,
    releasing,
    tokens,
)
from readiness.cli.desk import app
from readiness.errors import ReadinessError

COMMANDS = (
    programme.new,
    programme.demo,
    programme.load,
    programme.dump,
    programme.admit,
    asking.questions,
    asking.library,
    asking.standing,
    digest.digest,
    keeping.verify,
    keeping.migrate,
    copies.backup,
    copies.restore,
    copies.rehearse,
    copies.sweep,
    redacting.redact,
    releasing.release,
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(tokens.app, name="token")
app.command("import")(lists.take_in_list)
app.command("paper")(papers.write_paper)


def main() -> None:
    """Run a command; a refusal is one sentence on stderr and exit status 2."""
    try:
        app()
    except ReadinessError as refusal:
        typer.echo(str(refusal), err=True)
        sys.exit(2)
