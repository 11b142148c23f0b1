"""Orders to a mock PBX that runs as its own process."""

import json
import urllib.error
import urllib.request
from typing import Any

from .handle import Handle
from .jsontypes import as_object
from .requestlog import LoggedRequest

_TIMEOUT = 60.0


class OrderError(RuntimeError):
    """The mock PBX refused an order, or is not there; the text says why."""


class RemotePbx(Handle):
    """The methods of Handle over HTTP.

    Args:
        url: the plain base URL of the process, as it prints it. Orders are taken from
            this machine only.
    """

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        # The mock is on this machine: no proxy of the environment is asked.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    @property
    def url(self) -> str:
        """Base URL, plain HTTP."""
        return self._url

    @property
    def requests(self) -> list[LoggedRequest]:
        """Received requests, oldest first, secrets masked."""
        return [LoggedRequest(**each) for each in self.do("requests")]

    def do(self, verb: str, **arguments: Any) -> Any:
        """Carry out one verb of control.py and return its result.

        Args:
            verb: its name, as in `/mock/openapi.json`.
            **arguments: JSON values.

        Raises:
            OrderError: it was refused, or nobody answers.
        """
        request = urllib.request.Request(
            f"{self._url}/mock/{verb}",
            data=json.dumps(arguments).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with self._opener.open(request, timeout=_TIMEOUT) as answer:
                return as_object(json.load(answer)).get("result")
        except urllib.error.HTTPError as refusal:
            raise OrderError(_reason(verb, refusal)) from None
        except OSError as trouble:
            # URLError hides the real one in `reason`.
            reason = getattr(trouble, "reason", trouble)
            raise OrderError(f"no mock PBX at {self._url}: {reason}") from None


def _reason(verb: str, refusal: urllib.error.HTTPError) -> str:
    try:
        with refusal:
            body = as_object(json.load(refusal))
    except ValueError:
        return f"{verb}: HTTP status {refusal.code}"
    return str(body.get("error") or f"{verb}: HTTP status {refusal.code}")
