# Made by `make generate` from generator/runtime/client/_async/parts.py; edits are lost.
"""What a client is made of, and how it ends."""

from __future__ import annotations

import warnings
from contextlib import suppress
from types import TracebackType
from typing import Self

from ...calls._sync.caller import Caller
from ...concurrency.dependents import Dependents
from ...config import Config
from ...tokens._sync.tokens import Tokens
from ...transport._sync.transport import Transport
from . import lazy


class Parts:
    """The parts of a client, which its constructor makes, and their end."""

    _config: Config
    _transport: Transport
    _tokens: Tokens | lazy.Bearer
    _caller: Caller
    _streams: Dependents[lazy.EventStream]
    # Of a copy: the client that it shares these with, which stays open meanwhile.
    _original: Self | None = None

    def _has_hook(self, kind: type[object]) -> bool:
        """Tell whether a method of an object of this class is called already."""
        hooks = self._caller.hooks
        called = () if hooks is None else hooks.of("request")
        return any(isinstance(getattr(one, "__self__", None), kind) for one in called)

    def _add_hooks(self, **given: object) -> None:
        """Call further functions; parameters as of `Hooks.added`.

        Those for tokens are called by the client that the tokens belong to.
        """
        from ...hooks._sync.hooks import Hooks

        hooks = self._caller.hooks or Hooks()
        self._caller.hooks = hooks.added(**given)
        if self._original is None and isinstance(self._tokens, Tokens):
            self._tokens.hooks = self._caller.hooks

    def __repr__(self) -> str:
        if not hasattr(self, "_config"):
            # Error reporters show the locals of a constructor that refused.
            return f"{type(self).__name__}(not set up)"
        config = self._config
        return f"{type(self).__name__}(base_url={config.base_url!r}, {config.identity})"

    def __enter__(self) -> Self:
        self._caller.check_open()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End streams and calls, revoke the token that this client fetched, and close.

        Iterations over its event streams end. A call under way in another task raises
        TransportError, whose `maybe_applied` tells what may have become of it.

        The PBX gives eight tokens at most; one that is not revoked blocks its place
        for half an hour. One that is on its way is waited for a few seconds, and revoked
        when it comes. A token of auth or access_token is left alone, and so is one that
        is in a token store. Never raises for a PBX that cannot be reached. Closing a
        copy (`with_options`) does nothing.
        """
        if self._caller.common.closed or self._original is not None:
            return
        self._caller.common.closed = True
        try:
            for stream in self._streams.end():
                # The event loop of that one may be gone.
                with suppress(RuntimeError):
                    stream.close()
        finally:
            self._transport.end_calls()
            try:
                if self._caller.guard is not None:
                    self._caller.guard.close()
            finally:
                try:
                    self._tokens.close()
                finally:
                    self._transport.close()

    def __del__(self) -> None:
        # No I/O here: the event loop may be gone, and so may half of the interpreter.
        caller = getattr(self, "_caller", None)
        if self._original is not None:
            return
        if caller is not None and caller.common.used and not caller.common.closed:
            text = f"{self!r} was not closed"
            if self._config.client_id:
                text += "; its token stays in use on the PBX"
            warnings.warn(text, ResourceWarning, stacklevel=2, source=self)
