"""A mock Yeastar P-Series PBX: real HTTP, TLS and WebSocket server with state.

    with MockPbx(call_seconds=0.1) as pbx:
        ...  # talk to pbx.url or pbx.tls_url as pbx.client_id, pbx.client_secret
        pbx.fail_next("extension_list", 10004)
        pbx.call("1000", "1001", outcome="no_answer")

It serves every operation of the bundled spec: requests are checked against it, answers
come from state (tokens, extensions, contacts, calls, CDR, recordings, webhooks), else
from a recording, else they are made up from the response schema; the header
X-Mock-Origin tells which. As its own process: python -m tests.mock_pbx; RemotePbx then
gives it the same orders. A guise (--guise FILE) makes it differ from the spec. What a
real PBX does and nobody has told is marked "assumed" where it is decided.
"""

from .handle import Handle
from .remote import RemotePbx
from .requestlog import LoggedRequest
from .server import MockPbx
from .settings import Settings

__all__ = ["Handle", "LoggedRequest", "MockPbx", "RemotePbx", "Settings"]
