"""What hooks cost a call: those that are there, and those that are not.

The answers come from memory, so that nothing but the package's own work is timed.
"""

from __future__ import annotations

import timeit
from types import SimpleNamespace
from typing import Any

import httpx

from yeastar_pseries import Client

from .measure import Row, alternate, ratio

_ANSWER = {
    "errcode": 0,
    "access_token": "bench-access",
    "access_token_expire_time": 1800,
    "refresh_token": "bench-refresh",
    "refresh_token_expire_time": 86400,
}
SIZES = {False: (500, 15), True: (50, 3)}
"""Calls in a block and blocks, of a whole run and of a quick one."""
# Of the time of such a call; what is unused is two looks at an attribute.
_UNUSED = 0.001
_LOOKS = 200_000


def run(quick: bool) -> list[Row]:
    """Blocks of calls, in turn."""
    calls, rounds = SIZES[quick]
    hooks: dict[str, Any] = {
        f"on_{name}": _nothing for name in ("request", "response", "retry", "token")
    }
    with _client() as plain, _client(**hooks) as hooked:

        def with_hooks() -> None:
            for _ in range(calls):
                hooked.system.information()

        def without() -> None:
            for _ in range(calls):
                plain.system.information()

        ours, peer = (
            each.over(calls) for each in alternate(with_hooks, without, rounds)
        )
    more = (ours.cpu - peer.cpu) * 1e9
    unused = _looks()
    return [
        ratio(
            "a call from memory with hooks over one without",
            *(ours, peer),
            note=f"{more:.0f} ns more",
        ),
        Row(
            what="what hooks and headers that nobody uses add to a call from memory",
            ours=f"+{unused * 1e9:.0f} ns",
            peer=f"{peer.cpu * 1e6:.3g} us",
            value=unused / peer.cpu,
            target=_UNUSED,
            note="two tests for None",
        ),
    ]


def _nothing(info: object) -> None:
    """Do nothing."""


def _client(**settings: Any) -> Client:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=_ANSWER))
    return Client("http://pbx", "id", "secret", transport=transport, **settings)


def _looks() -> float:
    """Return the seconds that looking for hooks and headers takes, as a call does."""
    caller = SimpleNamespace(hooks=None, headers=None)
    code = "if caller.hooks is not None: pass\nif caller.headers is not None: pass"
    runs = timeit.repeat(code, globals={"caller": caller}, number=_LOOKS, repeat=5)
    return min(runs) / _LOOKS
