"""Orders to a mock PBX that runs as its own process."""

from typing import Any

import httpx

from .handle import Handle
from .jsontypes import as_object
from .requestlog import LoggedRequest


class RemotePbx(Handle):
    """The methods of Handle over HTTP; url is the plain base URL of the process."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")

    @property
    def requests(self) -> list[LoggedRequest]:
        """Received requests, oldest first, secrets masked."""
        return [LoggedRequest(**each) for each in self.do("requests")]

    def do(self, verb: str, **arguments: Any) -> Any:
        """Carry out one verb of control.py; RuntimeError if it was refused."""
        answer = httpx.post(
            f"{self._url}/mock/{verb}", json=arguments, trust_env=False, timeout=60
        )
        body = as_object(answer.json())
        if answer.status_code != 200:
            raise RuntimeError(body.get("error"))
        return body.get("result")
