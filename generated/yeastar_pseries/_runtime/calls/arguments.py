# Made by `make generate` from generator/runtime/calls/arguments.py; edits are lost.
"""Checks what is about to be sent, and turns it into a query, a body or an upload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, unquote, urlencode

import msgspec
from msgspec import UNSET

from ..decoding.strict_json import known_type
from ..exceptions import InvalidArgumentError
from ..redact import Secret, is_secret, shorten
from ..transport.outcome import HttpRequest
from .operation import Operation
from .options import CallOptions
from .values.plain import Unfit, to_plain

if TYPE_CHECKING:
    from ..clock.pbx_clock import PbxClock
    from ..transfers.progress import Progress
    from ..transfers.sources import FileSource
    from .upload_types import Content

_NOT_SENT = frozenset({"self", "options"})


def request_of(
    api_url: str,
    operation: Operation[Any],
    values: Mapping[str, object],
    options: CallOptions,
    clock: PbxClock | None = None,
) -> HttpRequest:
    """Check the arguments of a call and encode them; the result can be sent repeatedly.

    Args:
        api_url: what the operation's path lies under.
        operation: the call.
        values: arguments under wire names or as the method names them; UNSET ones are
            left out, and so are `self` and `options`, because generated methods pass
            their `locals()`. The `progress` of an upload is a function, and not sent.
        options: per-call settings.
        clock: the PBX's clock, by which times are written.

    Raises:
        InvalidArgumentError: an argument does not fit the API.
        TypeError: progress is no function.
    """
    files: list[tuple[str, str, bytes | FileSource]] = []
    try:
        return _request_of(api_url, operation, values, options, clock, files)
    except BaseException:
        _close(files)
        raise


def _request_of(
    api_url: str,
    operation: Operation[Any],
    values: Mapping[str, object],
    options: CallOptions,
    clock: PbxClock | None,
    files: list[tuple[str, str, bytes | FileSource]],
) -> HttpRequest:
    plain: dict[str, object] = {}
    progress: object = None
    renamed = _renamed(operation.arguments)
    times, joined = operation.times or (), operation.joined or ()
    for name, value in values.items():
        if value is UNSET or name in _NOT_SENT:
            continue
        if name == "progress" and operation.multipart:
            progress = value
            continue
        name = renamed.get(name, name)
        if name in operation.multipart:
            from .uploads import read_files

            read_files(operation, name, value, files)
            continue
        if (name in times or name in joined) and not isinstance(value, str):
            from .values.forms import written

            value = written(operation, name, value, clock)
        try:
            plain[name] = to_plain(value)
        except Unfit as unfit:
            from .argument_errors import unfit_argument

            raise unfit_argument(operation, name, unfit) from None
    if operation.arguments is not None and _holds_bool(plain):
        # It needs the description of the arguments, which is slow to make.
        from .argument_types import with_flags

        plain = with_flags(plain, operation.arguments)
    if options.validate:
        check(operation, plain, files)
    query = dict(plain) if operation.method == "GET" else {}
    if options.extra_query:
        query.update(_given("extra_query", options.extra_query))
    encoded, hidden = _split_query(query, operation.secrets)
    url = api_url + operation.path
    if encoded:
        url = f"{url}?{encoded}"
    if operation.method == "GET":
        return HttpRequest("GET", url, hidden=hidden)
    if options.extra_body:
        plain.update(_given("extra_body", options.extra_body))
    if operation.multipart:
        form = {name: query_text(value) for name, value in plain.items()}
        return HttpRequest(
            operation.method,
            url,
            form=form,
            files=tuple(files),
            hidden=hidden,
            progress=_told(progress),
            names=operation.secrets,
        )
    content = msgspec.json.encode(plain)
    return HttpRequest(
        operation.method, url, content, hidden=hidden, names=operation.secrets
    )


def free_call(
    method: str,
    url: str,
    params: Mapping[str, object] | None,
    json: Mapping[str, object] | None,
    files: Mapping[str, tuple[str, Content]] | None,
    options: CallOptions,
    progress: Progress | None = None,
) -> HttpRequest:
    """Return the request for a call that this package does not know; nothing is checked.

    Args:
        method: HTTP method.
        url: whole URL.
        params: query parameters.
        json: fields of the JSON body, or of the form when files are given.
        files: field name to (file name, content); see `upload_types`.
        options: per-call settings.
        progress: is told how much of the files has left.

    Raises:
        InvalidArgumentError: something is given that cannot be sent.
        TypeError: progress is no function.
    """
    progress = _told(progress)
    method = _method(method)
    given = _given("params", params or {})
    given.update(_given("extra_query", options.extra_query))
    query, hidden = _split_query(given)
    url, hidden = _without_secrets(url, hidden)
    if query:
        url += ("&" if "?" in url else "?") + query
    body: dict[str, object] | None = None
    if json is not None or options.extra_body:
        body = _given("json", json or {})
        body.update(_given("extra_body", options.extra_body))
    if files is not None:
        from .uploads import named_files

        form = {name: query_text(value) for name, value in (body or {}).items()}
        parts: list[tuple[str, str, bytes | FileSource]] = []
        try:
            named_files(files, parts)
        except BaseException:
            _close(parts)
            raise
        return HttpRequest(
            method, url, form=form, files=parts, hidden=hidden, progress=progress
        )
    content = None if body is None else msgspec.json.encode(body)
    return HttpRequest(method, url, content, hidden=hidden)


def _told(progress: object) -> Progress | None:
    """Return who is told how far an upload is; None for nobody."""
    if progress is None:
        return None
    from ..transfers.progress import check_progress

    check_progress(progress)
    return cast("Progress", progress)


def _close(files: list[tuple[str, str, bytes | FileSource]]) -> None:
    if files:
        from ..transfers.sources import close_sources

        close_sources(files)


@cache
def _renamed(arguments: type[msgspec.Struct] | None) -> dict[str, str]:
    """Keyword argument to wire name, where they differ (`from_`, `options_`)."""
    if arguments is None:
        return {}
    names = zip(
        arguments.__struct_fields__, arguments.__struct_encode_fields__, strict=True
    )
    return {name: wire for name, wire in names if name != wire}


def _method(method: object) -> str:
    if isinstance(method, str) and method.isascii() and method.isalpha():
        return method.upper()
    raise InvalidArgumentError(
        f"method is {shorten(method)}; allowed: GET, POST and the like",
        argument="method",
    )


def _given(argument: str, values: object) -> dict[str, object]:
    """Return the values of a mapping that nothing describes, as JSON has them.

    Raises:
        InvalidArgumentError: it is no mapping, or holds what JSON has not.
    """
    try:
        if not isinstance(values, Mapping):
            raise Unfit(f"is of type {type(values).__name__}; allowed: a dict")
        return cast("dict[str, object]", to_plain(cast("object", values)))
    except Unfit as unfit:
        text = f"{unfit.path(argument)} {unfit.reason}"
        text += (
            "; allowed: str, int, float, bool, None, list, dict" if unfit.other else ""
        )
        raise InvalidArgumentError(text, argument=argument) from None


def check(
    operation: Operation[Any],
    plain: Mapping[str, object],
    files: Sequence[tuple[str, str, bytes | FileSource]],
) -> None:
    """Refuse arguments that the API does not take.

    Raises:
        InvalidArgumentError: names operation, argument, what was given and is allowed.
    """
    if operation.arguments is None:
        return
    checked = dict(plain)
    if files:
        # A file was looked at when it was read; something of its type stands in for it.
        from .argument_types import stand_ins

        checked |= stand_ins({field for field, _, _ in files}, operation.arguments)
    try:
        msgspec.convert(checked, known_type(operation.arguments), strict=True)
    except msgspec.ValidationError as error:
        problem = str(error)
    else:
        if any(isinstance(value, (list, dict)) for value in plain.values()):
            from .values.names import refuse_misspelt

            refuse_misspelt(operation, plain)
        return
    from .argument_errors import refusal

    raise refusal(operation, checked, problem)


def _holds_bool(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_bool, cast("dict[str, object]", value).values()))
    if isinstance(value, list):
        return any(map(_holds_bool, cast("list[object]", value)))
    return isinstance(value, bool)


def query_text(value: object) -> str:
    """Return a value as it stands in a query; a list is joined with commas."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ",".join(query_text(item) for item in cast("list[object]", value))
    if isinstance(value, Mapping):
        return msgspec.json.encode(value).decode()
    return str(value)


def _split_query(
    values: Mapping[str, object], secrets: frozenset[str] = frozenset()
) -> tuple[str, Secret | None]:
    """Return the encoded query in two parts: what may be logged, and the rest.

    httpx logs each URL; secrets join it below that, as the token does.
    """
    hidden = {name for name in values if is_secret(name, secrets)}
    if not hidden:
        return encode_query(values), None
    shown = {name: value for name, value in values.items() if name not in hidden}
    kept = encode_query({name: values[name] for name in values if name in hidden})
    return encode_query(shown), Secret(kept) if kept else None


def _without_secrets(url: str, hidden: Secret | None) -> tuple[str, Secret | None]:
    """Take secrets out of the query that a free request has in its URL."""
    path, found, query = url.partition("?")
    if not found:
        return url, hidden
    pairs = query.split("&")
    secret = [pair for pair in pairs if is_secret(unquote(pair.partition("=")[0]))]
    if not secret:
        return url, hidden
    shown = "&".join(pair for pair in pairs if pair not in secret)
    if hidden is not None:
        secret.append(hidden.reveal())
    return f"{path}?{shown}" if shown else path, Secret("&".join(secret))


def encode_query(values: Mapping[str, object]) -> str:
    """Return an encoded query; None and UNSET are left out."""
    pairs = [
        (name, query_text(value))
        for name, value in values.items()
        if value is not None and value is not UNSET
    ]
    return urlencode(pairs, quote_via=quote)
