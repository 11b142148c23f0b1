"""A mock Yeastar P-Series PBX: real HTTP, TLS and WebSocket server with state.

    with MockPbx(call_seconds=0.1) as pbx:
        ...  # talk to pbx.url or pbx.tls_url as pbx.client_id, pbx.client_secret
        pbx.fail_next("extension_list", 10004)
        pbx.call("1000", "1001", outcome="no_answer")

It serves every operation of the bundled spec: requests are checked against it, answers
come from state (tokens, extensions, contacts, calls, CDR, recordings, webhooks), else
from a recording, else they are made up from the response schema; the header
X-Mock-Origin tells which. As its own process: the command `yeastar-mock-pbx`, or
StartedPbx, which starts one; RemotePbx gives the same orders to any. A guise (--guise
FILE) makes it differ from the spec. What a real PBX does and nobody has told has a mark
where it is decided, see assumptions.py.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .handle import Handle as Handle
    from .process import StartedPbx as StartedPbx
    from .remote import OrderError as OrderError
    from .remote import RemotePbx as RemotePbx
    from .requestlog import LoggedRequest as LoggedRequest
    from .server import MockPbx as MockPbx
    from .settings import Settings as Settings

__all__ = [
    "Handle",
    "LoggedRequest",
    "MockPbx",
    "OrderError",
    "RemotePbx",
    "Settings",
    "StartedPbx",
]

_MODULES = {
    "Handle": "handle",
    "LoggedRequest": "requestlog",
    "MockPbx": "server",
    "OrderError": "remote",
    "RemotePbx": "remote",
    "Settings": "settings",
    "StartedPbx": "process",
}


def __getattr__(name: str) -> object:
    # pytest imports the package in every run, also in those that ask for no PBX: the
    # server is loaded when it is named.
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{module}", __name__), name)
