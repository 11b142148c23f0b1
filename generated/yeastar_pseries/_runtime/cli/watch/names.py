# Made by `make generate` from generator/runtime/cli/watch/names.py; edits are lost.
"""Names of extensions, queues and groups, asked for beside everything else."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from typing import Any

from ...exceptions import YeastarError

# Resource, and its field that is a name.
_WHERE = {
    "extension": "caller_id_name",
    "queue": "name",
    "ringgroup": "name",
    "ivr": "name",
    "conference": "name",
}


def names_of(client: Any) -> Iterator[tuple[str, str]]:
    """Yield numbers with their names; what the PBX refuses to tell is left out."""
    for resource, name in _WHERE.items():
        try:
            for row in getattr(client, resource).list():
                number, text = getattr(row, "number", None), getattr(row, name, None)
                if number and text:
                    yield str(number), str(text)
        except YeastarError:
            # Rights and editions differ; a number alone is good enough.
            continue


class Names:
    """Asks in a thread of its own, since a PBX may have thousands.

    Args:
        client: a `Client`.
    """

    def __init__(self, client: Any) -> None:
        self._found: dict[str, str] = {}
        self._client = client
        self._thread = threading.Thread(
            target=self._ask, name="yeastar-names", daemon=True
        )

    def start(self) -> Names:
        """Begin to ask."""
        self._thread.start()
        return self

    def wait(self, seconds: float) -> None:
        """Wait until all are there, but not longer than so."""
        self._thread.join(seconds)

    @property
    def known(self) -> Mapping[str, str]:
        """Number to name, as far as they have come."""
        return self._found

    def _ask(self) -> None:
        # The first one stays: an extension's name is what people know.
        for number, name in names_of(self._client):
            self._found.setdefault(number, name)
