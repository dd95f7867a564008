"""A process that has read and loaded what it needs, and from now on answers people."""

import gc

SELDOM = (50_000, 20, 50)  # new things, then rounds, between two rounds of the collector


def settle() -> None:
    """Never look again through what is loaded by now, and seldom through what is new.

    The collector walks over everything that is known, and finds nothing to throw away.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
