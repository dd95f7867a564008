"""Frame in, Altair chart out: they draw, and never fetch."""
