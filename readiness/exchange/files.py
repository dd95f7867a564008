"""A file's bytes into a document; what it holds decides whether it is YAML or JSON."""

from typing import Any

from readiness.errors import BadFile
from readiness.exchange.json_reading import NotJson, from_json
from readiness.exchange.yaml_reading import NotYaml, from_yaml

LARGEST = 20_000_000  # bytes

Document = dict[str, Any]


def read_file(data: bytes) -> Document:
    """What a programme file holds; `BadFile` with one sentence where it cannot be read."""
    if len(data) > LARGEST:
        raise BadFile(["The file is larger than 20 MB. A programme file holds text only."])
    document = _parsed(_decoded(data))
    if not isinstance(document, dict):
        raise BadFile(["The file must hold a mapping; begin with format: readiness-programme/1."])
    return document


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = data[: trouble.start].count(b"\n") + 1
        raise BadFile([f"Line {line}: the file is not UTF-8; save it as UTF-8."]) from None


def _parsed(text: str) -> Any:
    if not text.lstrip().startswith(("{", "[")):
        return from_yaml(text)
    try:
        return from_json(text)
    except NotJson as no_json:
        try:  # a YAML mapping may begin with a brace, too
            return from_yaml(text)
        except NotYaml:
            raise no_json from None
