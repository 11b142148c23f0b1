"""One REST request: find the operation, check it, answer it."""

import json
import traceback
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from .answers import Refused, failure
from .faults import Fault, SpoiledResponse
from .generic import GenericAnswers
from .guise import Guise
from .jsontypes import JsonObject
from .multipart import NotMultipart, read_form
from .recordings import Recordings
from .requestlog import LoggedRequest, RequestLog
from .settings import Settings
from .spec import Operation, Spec
from .state import PbxState
from .synth import Synthesiser
from .tokens import TokenBook
from .validate import TOKEN, Unknown, Validator

INSTEAD = ("drop", "garbage")
"""Fault modes that answer instead of doing the work."""


@dataclass(slots=True)
class Asked:
    """What is known of a request so far, for the answer and for the log."""

    request: Request
    operation: Operation | None
    query: JsonObject
    body: JsonObject
    unknown: Unknown


class Api:
    """Everything under /openapi but the event socket."""

    def __init__(
        self,
        settings: Settings,
        spec: Spec,
        recordings: Recordings,
        log: RequestLog,
        guise: Guise | None = None,
    ) -> None:
        self._settings = settings
        self._guise = guise
        self._operations = guise.operations if guise else spec.operations
        self._validator = Validator(spec)
        synthesiser = Synthesiser(spec, settings.seed)
        self._generic = GenericAnswers(spec, recordings, synthesiser)
        self._log = log
        self.crashes: deque[str] = deque(maxlen=50)
        """Tracebacks of the mock's own faults; a test may assert that it is empty."""

    async def answer(self, request: Request, state: PbxState) -> ASGIApp:
        """The response to one request."""
        path = "/" + request.path_params["path"]
        operation = self._operations.get((request.method, path))
        query: JsonObject = {
            name: each[-1] for name, each in _parameters(request).items()
        }
        asked = Asked(request, operation, query, {}, Unknown(self._settings.strict))
        raw = await request.body()
        fault = state.faults.take(operation.id) if operation else None
        status = fault.status if fault and fault.status is not None else 200
        try:
            answer, origin = _unasked(fault) or self._work(asked, raw, state, fault)
        except Refused as refused:
            answer, origin = refused.answer, "state"
        except Exception:  # the mock's own fault: seen by tests, no end of the server
            self.crashes.append(traceback.format_exc())
            answer, origin, status = failure(-2), "crash", 500
        if self._guise is not None:
            answer = self._guise.answer((request.method, path), operation, answer)
        self._remember(asked, answer, status, origin, state)
        content = json.dumps(answer, ensure_ascii=False).encode()
        if self._guise is None:
            return respond(content, "application/json", status, origin, fault)
        return _disguised(self._guise, operation, content, status, origin, fault)

    def _work(
        self, asked: Asked, raw: bytes, state: PbxState, fault: Fault | None
    ) -> tuple[JsonObject, str]:
        operation, request = asked.operation, asked.request
        if not request.headers.get("user-agent"):
            # Documented as required. That 40002 answers its absence is one field
            # report (July 2026); whether the answer names the header was not told.
            raise Refused(40002)
        if operation is None:
            raise Refused(10001)  # also for a wrong method (assumed)
        if operation.token:
            state.tokens.check(request.query_params.get(TOKEN))
        given = _parameters(request)
        asked.query = self._validator.query(operation, given, asked.unknown)
        if request.method == "POST":
            asked.body = self._read_body(asked, operation, raw)
        if fault is not None and fault.answer is not None:
            return fault.answer, "ordered"
        address = request.client.host if request.client else ""
        if answer := _token_answer(state.tokens, asked, operation, address):
            return answer, "state"
        handler = state.handlers.get(operation.id) if self._settings.stateful else None
        if handler is not None:
            answer = handler(asked.query if request.method == "GET" else asked.body)
            if answer is not None:
                return answer, "state"
        return self._generic.answer(operation, asked.query, asked.body, state.downloads)

    def _read_body(self, asked: Asked, operation: Operation, raw: bytes) -> JsonObject:
        media = asked.request.headers.get("content-type", "")
        if operation.form is not None and media.startswith("multipart/"):
            try:
                form = read_form(media, raw)
            except NotMultipart:
                raise Refused(40001) from None
            return self._validator.form(operation, form, asked.unknown)
        if operation.form is not None and operation.body is None:
            raise Refused(40001)  # assumed
        if not media.startswith("application/json"):
            raise Refused(40001)  # the header is required; the code is assumed
        body = _json_object(raw)
        asked.body = body  # so that the log has it even when it is refused
        self._validator.body(operation, body, asked.unknown)
        return body

    def _remember(
        self,
        asked: Asked,
        answer: JsonObject,
        status: int,
        origin: str,
        state: PbxState,
    ) -> None:
        request = asked.request
        self._log.add(
            LoggedRequest(
                operation=asked.operation.id if asked.operation else None,
                method=request.method,
                path=request.url.path,
                query=self._log.masked({**dict(request.query_params), **asked.query}),
                body=self._log.masked(asked.body) if request.method == "POST" else None,
                errcode=answer.get("errcode"),
                status=status,
                origin=origin,
                secure=request.url.scheme == "https",
                at=state.clock.now(),
                unknown=asked.unknown.names,
            )
        )


def respond(
    content: bytes,
    media: str,
    status: int,
    origin: str,
    fault: Fault | None,
    more: Mapping[str, str] = MappingProxyType({}),
) -> ASGIApp:
    """A response that ends its connection, as the PBX does after each answer."""
    headers = {
        **more,
        "Content-Type": media,
        "Connection": "close",
        "X-Mock-Origin": origin,
    }
    if fault is not None and fault.mode is not None:
        return SpoiledResponse(fault, content, headers, status)
    return Response(content, status, headers)


def _disguised(
    guise: Guise,
    operation: Operation | None,
    content: bytes,
    status: int,
    origin: str,
    fault: Fault | None,
) -> ASGIApp:
    """The response with the headers of the guise, or a text instead of the answer."""
    media, text = "application/json", guise.text(operation)
    if text is not None:
        content, media, status = text.value.encode(), text.media, text.status
    return respond(content, media, status, origin, fault, guise.headers(operation))


def _unasked(fault: Fault | None) -> tuple[JsonObject, str] | None:
    """What a fault answers whatever the request says."""
    if fault is None:
        return None
    if fault.answer is not None and not fault.checked:
        return fault.answer, "ordered"
    if fault.errcode is not None:
        return failure(fault.errcode), "ordered"
    if fault.status is not None or fault.mode in INSTEAD:
        return failure(-2), "ordered"
    return None


def _parameters(request: Request) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        given.setdefault(name, []).append(value)
    return given


def _json_object(raw: bytes) -> JsonObject:
    try:
        body: Any = json.loads(raw or b"{}", parse_float=_number)
    except ValueError as error:
        # Captured on get_token of a P560 (37.23.0.123): -2 with one entry that has a
        # value and no field. The words of the value are those of our parser.
        raise Refused(-2, invalid_param_list=[{"value": str(error)}]) from None
    if not isinstance(body, dict):
        raise Refused(40001)  # assumed for JSON that is no object
    return body  # pyright: ignore[reportUnknownVariableType]


def _token_answer(
    tokens: TokenBook, asked: Asked, operation: Operation, address: str
) -> JsonObject | None:
    body = asked.body
    match operation.id:
        case "get_token":
            return tokens.login(body["username"], body["password"], address)
        case "refresh_token":
            return tokens.refresh(body["refresh_token"], address)
        case "del_token":
            tokens.revoke(asked.request.query_params.get(TOKEN, ""))
            return {"errcode": 0, "errmsg": "SUCCESS"}
        case _:
            return None


def _number(text: str) -> int | float:
    """Read 5.0 as 5, which is an integer to JSON Schema too."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 2**63 else number
