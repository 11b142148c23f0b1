# Made by `make generate` from generator/runtime/client/_async/requests.py; edits are lost.
"""Calls that are made by hand: a login, and what this package does not cover."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ... import checks
from ...calls.arguments import free_call
from ...calls.call import CallSpec
from ...calls.options import CallOptions, options_of
from ...calls.urls import request_url, shown_path
from ...concurrency.deadline import Deadline
from ...hidden import Hidden, without_frames
from ...redact import Secret
from . import lazy
from .parts import AsyncParts


class AsyncRequests(AsyncParts):
    """A client's calls beside those of its resources."""

    async def login(
        self, client_id: str | None = None, client_secret: str | None = None
    ) -> None:
        """Fetch a new token now, with new credentials if given.

        Not needed as a rule: the first call logs in. It is the way back after rejected
        credentials, which all clients of the process remember and do not try again by
        themselves, because five refusals in a row block the caller's address.

        Args:
            client_id: another Client ID, or None to keep the present one.
            client_secret: another Client Secret, or None to keep the present one.

        Raises:
            ApiError: the PBX refused.
            TransportError: it could not be reached.
            TokenStoreError: the token store failed.
            ConfigurationError: the client has auth or access_token, and no login; or
                what is given is empty or no text, has a blank or a line break around
                it, or holds a character that nobody sees.
        """
        given = Hidden(client_secret)
        del client_secret
        deadline = Deadline(self._config.timeout)
        self._caller.begin()
        if client_id is not None:
            client_id = checks.other_credential("client_id", client_id)
        secret = without_frames(lambda: _secret(given))
        self._caller.common.used = True
        outcome = await self._tokens.login(client_id, secret, deadline)
        self._caller.require(outcome, deadline)

    async def revoke_token(self) -> None:
        """Give the token back to the PBX now, and take it out of the token store.

        For a client without a token store, closing does it. With one, the token serves
        all that share it, and stays when they close; this is for the last of them, or
        for an emergency: calls under way with that token may fail with it, the next
        ones log in. Does not raise for a PBX that cannot be reached.

        Raises:
            TokenStoreError: the token store failed.
            ConfigurationError: the client is closed, or has auth or access_token.
        """
        deadline = Deadline(self._config.timeout)
        self._caller.begin()
        failure = await self._tokens.give_back(deadline)
        if failure is not None:
            self._caller.require(failure, deadline)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: Mapping[str, object] | None = None,
        files: Mapping[str, tuple[str, lazy.Content]] | None = None,
        check: bool = True,
        safe: bool = False,
        token: bool = True,
        progress: lazy.Progress | None = None,
        options: CallOptions | None = None,
    ) -> lazy.RawResponse:
        """Make any call, for what this package does not cover yet.

        Args:
            method: HTTP method.
            path: e.g. ``/v1.0/extension/list`` (under ``/openapi``); a path that begins
                with ``/api/`` or ``/openapi/`` is taken as it is.
            params: query parameters; lists are joined with commas.
            json: JSON body; the text fields of the form when files are given.
            files: files to upload: field name to (file name, content), a content being
                bytes, a Path, or an open binary file.
            check: raise for an error code and for an HTTP error; False returns it.
            safe: True when the call only reads, so that it may be repeated.
            token: False leaves the access token out; that of auth is always sent.
            progress: of files: called after each piece with the bytes that have left
                and the bytes of all files; see `save` of a download.
            options: timeout and retries of this call.

        Raises:
            ApiError: the PBX answered with an error code.
            TransportError: no usable answer.
            InvalidArgumentError: the path leads to another host, or something is given
                that cannot be sent.
        """
        from ...calls.raw_response import RawResponse

        options = options_of(options)
        given, place = Hidden((params, json, files)), Hidden(path)
        # This frame is in the traceback of each error.
        del path, params, json, files
        request = without_frames(
            lambda: free_call(
                method,
                request_url(self._config.base_url, place.reveal()),
                *given.reveal(),
                options,
                progress,
            )
        )
        spec: CallSpec[msgspec.Struct] = CallSpec(
            request=request,
            operation=None,
            path=shown_path(place.reveal()),
            safe=safe,
            token=token or self._transport.bearer,
            result=None,
            check=check,
            secrets=frozenset(),
        )
        answer = await self._caller.perform(spec, options)
        return RawResponse(
            answer.http_answer.status,
            answer.http_answer.headers,
            answer.http_answer.content,
            answer.elapsed,
            answer.attempts,
        )


def _secret(given: Hidden[str | None]) -> Secret | None:
    """Return a Client Secret that can be sent, if one was given."""
    value = given.reveal()
    if value is None:
        return None
    return Secret(checks.other_credential("client_secret", value))
