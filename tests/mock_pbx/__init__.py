"""A mock Yeastar P-Series PBX: real HTTP, TLS and WebSocket server with state."""

from .handle import Handle
from .remote import RemotePbx
from .requestlog import LoggedRequest
from .server import MockPbx
from .settings import Settings

__all__ = ["Handle", "LoggedRequest", "MockPbx", "RemotePbx", "Settings"]
