"""What the mock PBX was asked, with secrets taken out."""

from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from .jsontypes import JsonObject

ALWAYS_SECRET = frozenset(
    (
        "access_token",
        "refresh_token",
        "username",
        "password",
        "secret",
        "user_password",
        "reg_password",
        "vm_pin",
        "pin_code",
    )
)
MASK = "***"


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """One request. operation is None for a path that does not exist."""

    operation: str | None
    method: str
    path: str
    query: JsonObject
    body: Any
    errcode: int | None
    status: int
    origin: str
    secure: bool
    at: float
    unknown: list[str] = field(default_factory=list[str])
    """Names of parameters and fields that the spec does not have."""

    def to_dict(self) -> JsonObject:
        """The request as JSON."""
        return asdict(self)


class RequestLog:
    """The latest requests, oldest first."""

    def __init__(self, secret_names: frozenset[str], size: int = 2000) -> None:
        self._secret = ALWAYS_SECRET | secret_names
        self.entries: deque[LoggedRequest] = deque(maxlen=size)
        self.count = 0

    def add(self, entry: LoggedRequest) -> None:
        """Keep a request whose query and body were masked before."""
        self.count += 1
        self.entries.append(entry)

    def clear(self) -> None:
        """Forget all requests."""
        self.count = 0
        self.entries.clear()

    def masked(self, value: object) -> Any:
        """Copy of a JSON value in which secrets are replaced, at any depth."""
        if isinstance(value, Mapping):
            fields = cast("Mapping[str, object]", value)
            return {
                key: MASK if key in self._secret else self.masked(each)
                for key, each in fields.items()
            }
        if isinstance(value, list):
            return [self.masked(each) for each in cast("list[object]", value)]
        return value
