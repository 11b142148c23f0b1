"""Copies of a client with other settings, which share its tokens and connections."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import cached_property
from typing import Self

from msgspec.structs import replace

from ... import checks
from ...hidden import Hidden, without_frames
from . import lazy
from .live import AsyncLiveEvents


class AsyncCopies(AsyncLiveEvents):
    """A client's copies."""

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        on_request: lazy.AsyncHooked[lazy.RequestInfo] | None = None,
        on_response: lazy.AsyncHooked[lazy.ResponseInfo] | None = None,
        on_retry: lazy.AsyncHooked[lazy.RetryInfo] | None = None,
    ) -> Self:
        """Return a copy of this client with other settings; what is left out stays.

        The copy is cheap: it has the tokens, the connections, the clock, the firmware
        and the event streams of this client, and each sees what the other renews or
        sets. It need not be closed, and closing it does nothing: it works until this
        client is closed, and its event streams end with that.

        Args:
            timeout: total seconds per call, retries and token renewal included.
            retries: how often a call that only reads is repeated.
            headers: further headers of each call of the copy, downloads included. Their
                values are shown nowhere. Login and renewal of the token, which this
                client shares, and event streams go without. Those of this client stay,
                unless one of the same name is given.
            on_request: called beside those of this client, as are the next two.
            on_response: likewise.
            on_retry: likewise. There is no on_token: the tokens are those of the
                client.

        Raises:
            ConfigurationError: a setting cannot work; the client is closed; or a header
                that is not for the application to set, such as Authorization.
        """
        self._caller.check_open()
        given = Hidden(headers)
        del headers
        config = self._config
        if timeout is not None:
            config = replace(config, timeout=checks.seconds("timeout", timeout))
        if retries is not None:
            config = replace(config, retries=checks.count("retries", retries))
        caller = copy(self._caller).configured(config)
        if given.reveal() is not None:
            from ..extra_headers import extra_headers

            caller.headers = without_frames(
                lambda: extra_headers(given.reveal(), caller.headers)
            )
        other = object.__new__(type(self))
        for name, value in vars(self).items():
            # A resource that was touched makes the calls of this client.
            if not _is_cached(type(self), name):
                setattr(other, name, value)
        other._config, other._caller = config, caller
        other._original = self._original or self
        if not (on_request is None and on_response is None and on_retry is None):
            other._add_hooks(request=on_request, response=on_response, retry=on_retry)
        return other


def _is_cached(owner: type[object], name: str) -> bool:
    """Tell whether an attribute is one that a class makes when it is first touched."""
    for kind in owner.__mro__:
        if name in vars(kind):
            return isinstance(vars(kind)[name], cached_property)
    return False
