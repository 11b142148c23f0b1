"""What websockets does inside, where the threaded event stream relies on it."""

from __future__ import annotations

import inspect
import re

from websockets.sync import connection

from tests.runtime_events.package import load


def test_the_threaded_client_uses_nothing_that_our_tls_socket_lacks():
    ours = load("events.socket.tls_socket").TlsSocket
    used = set(re.findall(r"self\.socket\.(\w+)", inspect.getsource(connection)))
    assert used >= {"recv", "sendall", "close"}
    # A poller asks for the descriptor; client.py sets the timeout.
    assert used | {"fileno", "settimeout"} <= set(dir(ours))
