"""What a client has shown: the programs of all languages print the same lines."""

from __future__ import annotations

import re
from pathlib import Path

from ..check import Failed


def said(output: str, newer: bool = False) -> str:
    """Return what a program has done, for the table.

    Args:
        output: what it printed.
        newer: it also decodes a value of an enum that the document does not have, and
            an id both as number and as text.

    Raises:
        Failed: a call did not do what it should, or an answer was not read.
    """
    extensions = set(re.findall(r"^extension (\d+)$", output, re.M))
    error = re.search(r"^unknown HTTP 200 errcode ([1-9]\d*)$", output, re.M)
    shown = {
        "the login": "login errcode 0\n" in output,
        "extensions": {"1002", "1003"} <= extensions,
        "dialling": re.search(r"^dial errcode 0 call \S+$", output, re.M),
        "an error answer": error,
    }
    if newer:
        shown["a newer value of an enum"] = "newer on_the_moon\n" in output
        shown["an id as number and as text"] = output.count("id 7\n") == 2
    missing = [name for name, seen in shown.items() if not seen]
    if missing or error is None:
        raise Failed(f"{', '.join(missing)} failed\n{output[-2000:]}")
    return (
        f"logs in, lists {len(extensions)} extensions, dials, reads errcode {error[1]}"
        + (", decodes a newer value" if newer else "")
    )


def lines_of(folder: Path, pattern: str) -> int:
    """Count the lines of what a tool wrote."""
    files = [path for path in folder.rglob(pattern) if path.is_file()]
    return sum(len(path.read_text("utf-8").splitlines()) for path in files)
