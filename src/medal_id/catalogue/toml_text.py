"""Plain values and keys as TOML, of which the standard library reads but does not write."""

from __future__ import annotations

import json
from collections.abc import Iterable


def toml_value(value: object) -> str:
    """Write a text, a number, yes or no, or a list of them.

    What cannot be printed becomes its escape, so that no file holds a control character.
    """
    if isinstance(value, str):
        return "".join(map(_char, json.dumps(value, ensure_ascii=False)))
    if isinstance(value, Iterable):
        return f"[{', '.join(map(toml_value, value))}]"
    return json.dumps(value)


def toml_key(name: str) -> str:
    """Write a key, in quotes where it is no bare one."""
    bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if bare else toml_value(name)


def _char(char: str) -> str:
    """Escape what cannot be printed; JSON's pairs of surrogates would be no TOML."""
    return char if char.isprintable() else f"\\U{ord(char):08x}"
