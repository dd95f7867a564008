"""Ways in for other systems: made, listed and taken away."""

from typing import Annotated

import typer

from readiness.cli.desk import act, day_in, now, started
from readiness.days import in_words, london_day
from readiness.services import tokens
from readiness.vocabulary import TokenScope

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Tokens of other systems.")


@app.command()
def make(
    name: Annotated[str, typer.Argument(help="Which system it is for.")],
    scope: Annotated[TokenScope, typer.Option(help="Read the standing, or post readings.")],
    expires: Annotated[str, typer.Option(help="The last day on which it holds, as 2027-01-31.")],
) -> None:
    """Make a token and print it, once; it is kept nowhere."""
    started()
    last = day_in(expires, "--expires")
    made = act(lambda work: tokens.make_token(work, name=name, scope=scope, expires=last))
    typer.echo(f"{made.token.ref} for {name}, up to {in_words(last)}. Keep it now:", err=True)
    typer.echo(made.secret)


@app.command("list")
def list_() -> None:
    """List the tokens that were not taken away."""
    snapshot = started().on(london_day(now()))
    for token in tokens.tokens(snapshot):
        until = f"up to {in_words(token.expires)}"
        over = "" if token.holds_on(snapshot.as_of) else ", and so has run out"
        typer.echo(f"{token.ref}  {token.name}: {token.scope.value}, {until}{over}")


@app.command()
def revoke(ref: str, why: Annotated[str, typer.Option(help="In a sentence.")]) -> None:
    """Take a token away; it opens nothing from now on."""
    started()
    act(lambda work: tokens.revoke_token(work, ref, reason=why))
    typer.echo(f"{ref} opens nothing any more.")
