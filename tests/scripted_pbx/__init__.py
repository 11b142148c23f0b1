"""A PBX on a real socket that answers as a test tells it to.

`tests/mock_pbx` plays a whole PBX by the rules; this one breaks them on order. It is
made of layers, each a class on top of the one before:

- `Listener` accepts connections, with or without TLS, and counts them;
- `HttpServer` reads a request, keeps it, and answers with the script of its path;
- `TokenServer` gives tokens out, and refuses calls with others;
- `ScriptedPbx` takes event connections as well, on the same port;
- `Platform`, on top of `HttpServer`, is a management platform in front of a PBX.
"""

from .events import EventConnection, wire
from .http import HttpServer, Script
from .listener import Listener
from .messages import Request, Response
from .pbx import ScriptedPbx
from .platform import PLATFORM_TOKEN, PREFIX, UNAUTHORIZED, Platform
from .tokens import CLIENT_ID, CLIENT_SECRET, TokenServer

__all__ = [
    "CLIENT_ID",
    "CLIENT_SECRET",
    "PLATFORM_TOKEN",
    "PREFIX",
    "UNAUTHORIZED",
    "EventConnection",
    "HttpServer",
    "Listener",
    "Platform",
    "Request",
    "Response",
    "Script",
    "ScriptedPbx",
    "TokenServer",
    "wire",
]
