"""One REST request: find the operation, check it, answer it."""

import asyncio
import json
import traceback
from collections import deque
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.types import ASGIApp

from .answers import Refused, failure
from .bodies import Body, json_object, read_body
from .faults import Fault
from .generic import GenericAnswers
from .guise import Guise
from .jsontypes import JsonObject
from .recordings import Recordings
from .requestlog import LoggedRequest, RequestLog
from .responses import respond
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
    given: dict[str, list[str]]
    query: JsonObject
    body: JsonObject
    unknown: Unknown

    @property
    def token(self) -> str | None:
        """The access token that came, the last if there are several."""
        came = self.given.get(TOKEN)
        return came[-1] if came else None


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
        given = _parameters(request)
        asked = Asked(request, operation, given, {}, {}, Unknown(self._settings.strict))
        form = operation is not None and operation.form is not None
        body = await read_body(request, form, self._settings)
        fault = state.faults.take(operation.id) if operation else None
        status = fault.status if fault and fault.status is not None else 200
        try:
            answer, origin = _unasked(fault) or self._work(asked, body, state, fault)
        except Refused as refused:
            answer, origin = refused.answer, "state"
        except Exception:  # the mock's own fault: seen by tests, no end of the server
            self.crashes.append(traceback.format_exc())
            answer, origin, status = failure(-2), "crash", 500
        bare = fault is not None and fault.is_bare
        if self._guise is not None and not bare:
            answer = self._guise.answer((request.method, path), operation, answer)
        wait = state.faults.latency(operation.id if operation else None)
        if wait:
            await asyncio.sleep(wait)
        self._remember(asked, answer, status, origin, state)
        if bare:
            return respond(b"", "text/plain", status, origin, fault)
        content = json.dumps(answer, ensure_ascii=False).encode()
        if self._guise is None:
            return respond(content, "application/json", status, origin, fault)
        return _disguised(self._guise, operation, content, status, origin, fault)

    def _work(
        self, asked: Asked, body: Body, state: PbxState, fault: Fault | None
    ) -> tuple[JsonObject, str]:
        operation, request = asked.operation, asked.request
        if not request.headers.get("user-agent"):
            # It is required [documented: user-agent-required]. That 40002 answers its
            # absence is a claim of July 2026 [assumed: no-user-agent];
            # whether the answer names the header was not told.
            raise Refused(40002)
        if operation is None:
            raise Refused(10001)  # also for a wrong method [assumed: wrong-method]
        if operation.token:
            state.tokens.check(asked.token)
        asked.query = self._validator.query(operation, asked.given, asked.unknown)
        if request.method == "POST":
            asked.body = self._read_body(asked, operation, body)
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

    def _read_body(self, asked: Asked, operation: Operation, came: Body) -> JsonObject:
        if came.refusal is not None:
            raise came.refusal
        media = asked.request.headers.get("content-type", "")
        if came.form is not None:
            return self._validator.form(operation, came.form, asked.unknown)
        if operation.form is not None and operation.body is None:
            raise Refused(40001)  # [assumed: json-for-a-form]
        if not media.startswith("application/json"):
            raise Refused(40001)  # [assumed: no-content-type]
        body = json_object(came.raw)
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
                path=request.scope["path"],
                query=self._log.masked(
                    {name: each[-1] for name, each in asked.given.items()} | asked.query
                ),
                body=self._log.masked(asked.body) if request.method == "POST" else None,
                errcode=answer.get("errcode"),
                status=status,
                origin=origin,
                secure=request.scope["scheme"] == "https",
                at=state.clock.now(),
                unknown=asked.unknown.names,
            )
        )


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
    if fault.is_bare:
        return {}, "ordered"
    if fault.mode in INSTEAD:
        return failure(-2), "ordered"
    return None


def _parameters(request: Request) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    text = request.scope["query_string"].decode("latin-1")
    for name, value in parse_qsl(text, keep_blank_values=True):
        given.setdefault(name, []).append(value)
    return given


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
            tokens.revoke(asked.token or "")
            return {"errcode": 0, "errmsg": "SUCCESS"}
        case _:
            return None
