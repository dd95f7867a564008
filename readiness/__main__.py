"""`python -m readiness COMMAND`."""

from readiness.cli import main

main()
