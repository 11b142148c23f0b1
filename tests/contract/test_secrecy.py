"""A whole session with every log open: nothing that can be read holds a secret."""

from __future__ import annotations

import io
import logging
import pickle
import socket
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.contract.platforms import platform_of
from tests.frames import chain, frames
from tests.mock_pbx.server import MockPbx
from tests.scripted_pbx import PLATFORM_TOKEN, UNAUTHORIZED, Response
from tests.twin import Twin
from yeastar_pseries import BearerToken, CallOptions, Gap, errors
from yeastar_pseries._runtime.events.errors import HandshakeRefusedError

CLIENT_SECRET = "client-S3CRET-a81f"
WRONG_SECRET = "wrong-S3CRET-b92e"
USER_PASSWORD = "User-S3CRET-c73d"
SIP_PASSWORD = "Sip-S3CRET-d64c"
PIN = "730918452617"
HOOK_SECRET = "hook-S3CRET-e55b"
OURS = (CLIENT_SECRET, WRONG_SECRET, PLATFORM_TOKEN)
OTHERS = (USER_PASSWORD, SIP_PASSWORD, PIN, HOOK_SECRET)
ONCE = CallOptions(retries=0)

EXTENSION: dict[str, Any] = {
    "user_password": USER_PASSWORD,
    "reg_name": "4321",
    "reg_password": SIP_PASSWORD,
    "vm_pin": PIN,
    "concurrent_registrations": 1,
    "presence_status": "available",
    "type": "SIP",
    "number": "4321",
    "first_name": "Ada",
}


class Log:
    """Everything that is logged in this process, but for the mock PBX's own words."""

    def __init__(self) -> None:
        self.text = io.StringIO()
        self.names: set[str] = set()
        self._handler = logging.StreamHandler(self.text)
        self._handler.setFormatter(
            logging.Formatter("%(name)s %(levelname)s %(message)s %(args)s")
        )
        self._handler.addFilter(self._of_the_client)
        self._levels: dict[logging.Logger, tuple[int, bool]] = {}

    def _of_the_client(self, record: logging.LogRecord) -> bool:
        if record.threadName == "mock-pbx":
            return False
        self.names.add(record.name)
        return True

    def __enter__(self) -> Log:
        named = ["asyncio", "httpx", "httpcore", "websockets", "websockets.client"]
        for name in [*named, "yeastar_pseries", *logging.root.manager.loggerDict]:
            self._open(logging.getLogger(name))
        self._open(logging.root)
        logging.root.addHandler(self._handler)
        return self

    def _open(self, logger: logging.Logger) -> None:
        self._levels.setdefault(logger, (logger.level, logger.disabled))
        logger.setLevel(logging.DEBUG)
        logger.disabled = False

    def __exit__(self, *exception: object) -> None:
        logging.root.removeHandler(self._handler)
        for logger, (level, disabled) in self._levels.items():
            logger.setLevel(level)
            logger.disabled = disabled


def told(error: BaseException) -> str:
    """What an error says by every way that a program prints or stores it."""
    parts = traceback.format_exception(error)
    for each in chain(error):
        parts += [str(each), repr(each), repr(vars(each)), repr(each.args)]
        copied = pickle.dumps(each)
        assert type(pickle.loads(copied)) is type(each)
        parts.append(copied.decode("latin-1"))
    return "\n".join(parts)


@dataclass
class Session:
    """What a session left behind."""

    issued: set[str] = field(default_factory=set)
    errors: list[BaseException] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    log: str = ""
    loggers: set[str] = field(default_factory=set)

    def fails(
        self, twin: Twin, kind: type[BaseException], call: Callable[[], Any]
    ) -> None:
        with pytest.raises(kind) as caught:
            twin.run(call())
        self.errors.append(caught.value)

    def show(self, *things: object) -> None:
        for thing in things:
            self.shown += [repr(thing), str(thing)]
            with suppress(TypeError):
                self.shown.append(repr(vars(thing)))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def calls(session: Session, twin: Twin, pbx: MockPbx, folder: Path) -> None:
    """Good calls of many kinds, and the representations of what they bring."""
    with twin.client(pbx) as client:
        listed = twin.run(client.extension.list(page_size=10))
        session.show(client, client._config, client.extension, listed, listed.data[0])
        session.show(listed.http, *twin.items(client.extension.list(page_size=20))[:2])
        session.show(twin.run(client.extension.create(**EXTENSION)))
        pbx.answer_next(
            "extension_get",
            {"errcode": 0, "data": {"id": 1, "user_password": USER_PASSWORD}},
        )
        session.show(twin.run(client.extension.get(id=1)))
        pbx.answer_next("extension_getpassword", {"errcode": 0, "vm_pin": PIN})
        session.show(
            twin.run(client.extension.getpassword(id=1, type="vm_pin")),
        )
        hook = {
            "url": "http://127.0.0.1:1/x",
            "secret": HOOK_SECRET,
            "event_ids": [30008],
        }
        twin.run(
            client.webhook.update(
                webhook_event_push_list=[{**hook, "request_method": "POST"}]
            )
        )
        session.show(twin.run(client.webhook.query()))
        session.show(twin.run(client.request("GET", "/v1.0/system/information")))
        result = client.auth.get_token(username=pbx.client_id, password=CLIENT_SECRET)
        result = twin.run(result)
        session.show(result)
        pbx.expire_tokens()
        session.show(twin.run(client.system.information()))
        # The file of a finished call, in two steps.
        pbx.call("1000", "1001")
        row = twin.items(client.recording.list())[0]
        found = twin.run(client.recording.download(id=row.id))
        session.show(found)
        twin.run(found.save(folder / "a.wav"))
        pbx.fail_next("download", "truncate", times=5)
        session.fails(twin, errors.YeastarError, lambda: found.save(folder / "b.wav"))
        pbx.fail_next("download", "drop", times=5)
        pbx.expire_tokens()
        session.fails(twin, errors.YeastarError, lambda: found.read())
        session.show(client, client._config)
        pbx.clear_faults()
    session.fails(twin, errors.ConfigurationError, lambda: client.system.information())


def failures(session: Session, twin: Twin, pbx: MockPbx) -> None:
    """A call with passwords, failing in every way."""
    with twin.client(pbx, retries=0) as client:

        def create(**more: Any) -> Any:
            return client.extension.create(**{**EXTENSION, **more})

        for code, known in errors.ERRCODES.items():
            if code not in (0, 1, 2):
                pbx.fail_next("extension_create", code, times=2)
                session.fails(twin, known.family, create)
                pbx.clear_faults()
        echoed = [
            {"field": "reg_password", "value": SIP_PASSWORD},
            {"field": "vm_pin", "value": PIN},
        ]
        for answer in (
            {"errcode": 40002, "errmsg": "X", "invalid_param_list": echoed},
            {"errcode": 40003, "errmsg": "X", "duplicate_field_list": echoed},
            {"errcode": 98765, "data": {"deep": [EXTENSION]}, **EXTENSION},
        ):
            pbx.answer_next("extension_create", answer)
            session.fails(twin, errors.ApiError, create)
        for mode, kind in (
            ("garbage", errors.DecodeError),
            ("drop", errors.TransportError),
            ("drop_after", errors.TransportError),
            ("truncate", errors.TransportError),
        ):
            pbx.fail_next("extension_create", mode)
            session.fails(twin, kind, create)
        pbx.fail_next("extension_create", status=500)
        with suppress(errors.YeastarError):
            twin.run(create())
        pbx.fail_next("extension_create", "slow", seconds=1.0)
        short = CallOptions(timeout=0.2)
        session.fails(twin, errors.RequestTimeoutError, lambda: create(options=short))
        for wrong in ({"reg_password": [SIP_PASSWORD]}, {"vm_pin": {"pin": PIN}}):
            session.fails(
                twin, errors.InvalidArgumentError, lambda wrong=wrong: create(**wrong)
            )
        pbx.clear_faults()


def connections(session: Session, twin: Twin, pbx: MockPbx) -> None:
    """No connection, no trust, no entry."""
    credentials = (pbx.client_id, CLIENT_SECRET)
    session.fails(
        twin,
        errors.ConfigurationError,
        lambda: twin.make("no-url", *credentials),
    )
    for url, kind, settings in (
        (f"http://127.0.0.1:{_free_port()}", errors.ConnectError, {}),
        (pbx.tls_url, errors.CertificateError, {}),
        (pbx.tls_url, errors.CertificateError, {"fingerprint": "ab" * 32}),
    ):
        client = twin.make(url, *credentials, retries=0, **settings)
        session.show(client)
        session.fails(
            twin, kind, lambda client=client: client.extension.create(**EXTENSION)
        )
        session.fails(
            twin, kind, lambda client=client: client.events(open_timeout=0.5).open()
        )
        twin.close(client)
    refused = twin.make(pbx.url, pbx.client_id, WRONG_SECRET)
    session.show(refused, refused._config)
    for _ in range(2):
        session.fails(
            twin,
            errors.AuthenticationError,
            lambda: refused.extension.create(**EXTENSION),
        )
    session.fails(twin, errors.AuthenticationError, lambda: refused.events().open())
    session.fails(
        twin,
        errors.AuthenticationError,
        lambda: refused.login(client_secret=WRONG_SECRET),
    )
    twin.close(refused)
    # The right one gets in, and the failures do not count any more.
    with twin.client(pbx) as client:
        twin.run(client.system.information())


def stream(session: Session, twin: Twin, pbx: MockPbx) -> None:
    """Events, with everything that can befall a connection."""
    with twin.client(pbx) as client:
        settings = {"reconnect_delay": (0.01, 0.02), "heartbeat_interval": 0.2}
        with twin.stream(client, **settings) as events:
            session.show(events, client)

            def until(kind: type[Any]) -> None:
                for _ in range(50):
                    entry = twin.run(events.get(10.0))
                    session.show(entry)
                    if isinstance(entry, kind):
                        return

            pbx.push(30007)
            until(object)
            for code in (None, 1000, 1005, 1011):
                pbx.drop_sockets(code)
                until(Gap)
            pbx.fail_next("subscribe", status=503, times=2)
            pbx.drop_sockets(None)
            until(Gap)
            pbx.push_raw("no event at all")
            until(Gap)
            pbx.expire_tokens()
            until(Gap)
            pbx.push(30008)
            until(object)
            pbx.fail_next("subscribe", status=400, times=5)
            pbx.drop_sockets(None)
            with pytest.raises(errors.StreamError) as caught:
                until(HandshakeRefusedError)
            session.errors.append(caught.value)
        pbx.clear_faults()
        pbx.configure(socket_refusal="frame")
        with twin.stream(client, **settings) as events:
            pbx.push(30009)
            until(object)


def platform(session: Session, twin: Twin, pbx: MockPbx) -> None:
    """Calls through a management platform, with its token in a header."""
    auth = BearerToken(PLATFORM_TOKEN)
    with platform_of(pbx) as running:
        client = twin.make(running.base, auth=auth, retries=0)
        session.show(auth, client, client._config, client._config.auth)
        session.show(*twin.items(client.extension.list(page_size=20))[:2])
        session.show(twin.run(client.request("GET", "/v1.0/system/information")))
        for refusal, kind in (
            (UNAUTHORIZED, errors.TokenExpiredError),
            (Response({"errcode": 10004}), errors.TokenExpiredError),
            (Response({"errcode": 40002, "errmsg": PLATFORM_TOKEN}), errors.ApiError),
            (Response(f"no {PLATFORM_TOKEN}".encode(), 403), errors.TransportError),
            (Response(f"{PLATFORM_TOKEN}".encode()), errors.DecodeError),
            (Response(drop=True), errors.TransportError),
        ):
            running.refusals = [refusal]
            session.fails(twin, kind, lambda: client.extension.create(**EXTENSION))
        for refused in (
            client.events,
            client.login,
            client.auth.del_token,
            lambda: twin.make(running.base, pbx.client_id, auth=auth),
        ):
            session.fails(twin, errors.ConfigurationError, refused)
        twin.close(client)
        assert running.wrongs == []
        assert set(running.bearers) == {PLATFORM_TOKEN}


# Sync is derived from async, so one of them is enough here; both are in test-long.
@pytest.fixture(
    scope="module", params=["sync", pytest.param("async", marks=pytest.mark.long)]
)
def session(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Session:
    result = Session()
    folder = tmp_path_factory.mktemp("files")
    with (
        Log() as log,
        MockPbx(client_secret=CLIENT_SECRET) as pbx,
        Twin(request.param, debug=True) as twin,
    ):
        calls(result, twin, pbx, folder)
        failures(result, twin, pbx)
        connections(result, twin, pbx)
        stream(result, twin, pbx)
        platform(result, twin, pbx)
        result.issued = {*pbx.issued_tokens, PLATFORM_TOKEN}
        assert pbx.status()["crashes"] == []
    result.log = log.text.getvalue()
    result.loggers = log.names
    return result


def assert_clean(text: str, secrets: set[str]) -> None:
    for secret in secrets:
        assert secret not in text, text[max(0, text.index(secret) - 300) :][:600]


def test_the_session_was_worth_listening_to(session: Session) -> None:
    assert len(session.issued) >= 10
    assert len(session.errors) > 45
    families = {known.family for known in errors.ERRCODES.values()}
    assert families - {errors.ApiError} <= {type(error) for error in session.errors}
    for name in ("httpx", "httpcore.connection", "httpcore.http11", "yeastar_pseries"):
        assert name in session.loggers, session.loggers
    # Requests were logged with their URLs.
    assert "/openapi/v1.0/extension/create" in session.log


def test_no_log_of_any_library_holds_a_secret(session: Session) -> None:
    assert_clean(session.log, {*session.issued, *OURS, *OTHERS})


def test_no_representation_holds_a_secret(session: Session) -> None:
    assert len(session.shown) > 60
    assert_clean("\n".join(session.shown), {*session.issued, *OURS, *OTHERS})


def test_no_error_says_a_secret_however_it_is_printed_or_stored(
    session: Session,
) -> None:
    for error in session.errors:
        assert_clean(told(error), {*session.issued, *OURS, *OTHERS})


def test_no_error_holds_an_object_of_the_libraries_below(session: Session) -> None:
    foreign = ("httpx", "httpcore", "websockets", "ssl", "h11")
    for error in session.errors:
        for each in chain(error):
            module = type(each).__module__.partition(".")[0]
            assert module not in foreign, (error, each)
            for value in vars(each).values():
                assert type(value).__module__.partition(".")[0] not in foreign


def test_no_frame_of_a_traceback_holds_a_token(session: Session) -> None:
    for error in session.errors:
        for place, shown in frames(error):
            assert_clean(f"{place} {shown}", session.issued)


def test_no_frame_of_ours_holds_a_password(session: Session) -> None:
    for error in session.errors:
        for place, shown in frames(error):
            assert_clean(f"{place} {shown}", {*OURS, *OTHERS})
