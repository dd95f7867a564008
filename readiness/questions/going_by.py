"""Which thresholds a rule goes by: read from its own code, so that no list of them is wrong."""

import inspect
from collections.abc import Iterator
from functools import cached_property
from types import CodeType, FunctionType, ModuleType

from readiness.threshold import Threshold
from readiness.thresholds import THRESHOLDS

OURS = "readiness."


def thresholds_of(function: object) -> tuple[Threshold, ...]:
    """Every threshold that a function names, or that anything it calls names, in their own order.

    All that it may go by is told, on whichever way through it.
    """
    waiting, seen = [function], set[int]()
    found = set[Threshold]()
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, Threshold):
            found.add(thing)
        waiting.extend(_named_by(thing))
    return tuple(threshold for threshold in THRESHOLDS.values() if threshold in found)


def _named_by(thing: object) -> Iterator[object]:
    """Whatever of ours a function or a class names."""
    if isinstance(thing, type) and thing.__module__.startswith(OURS):
        for member in vars(thing).values():
            yield getattr(member, "fget", None) or _function(member)
    function = _function(thing)
    if isinstance(function, FunctionType) and function.__module__.startswith(OURS):
        yield from _globals(function, set(_names(function.__code__)))


def _function(thing: object) -> object:
    held = thing.func if isinstance(thing, cached_property) else thing
    return inspect.unwrap(held) if callable(held) else held


def _globals(function: FunctionType, names: set[str]) -> Iterator[object]:
    for name in names & function.__globals__.keys():
        found = function.__globals__[name]
        if isinstance(found, ModuleType):
            yield from (getattr(found, attribute, None) for attribute in names)
        else:
            yield found


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
