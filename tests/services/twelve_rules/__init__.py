"""The twelve rules of a hazard log, each with ways in which somebody would get past it."""
