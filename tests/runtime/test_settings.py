"""Settings that cannot work are refused when they are given, not by the first call."""

from __future__ import annotations

import math
import ssl
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.runtime.api import get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import ConfigurationError, InvalidArgumentError

CallOptions = load("calls.options").CallOptions

NO_SECONDS = [
    math.nan,
    math.inf,
    -math.inf,
    0,
    -1,
    1e300,
    "30",
    b"30",
    True,
    Decimal(30),
    (5, 30),
    httpx.Timeout(30),
]
NO_COUNT = [-1, 2.0, math.nan, "2", True]


@pytest.mark.parametrize("value", [*NO_SECONDS, None])
@pytest.mark.parametrize("name", ["timeout", "connect_timeout"])
def test_time_limit_that_is_none(
    twin: Twin, errors: Any, name: str, value: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match=f"^{name} must be"):
        twin.base_client("https://pbx", **{name: value})


@pytest.mark.parametrize("value", [*NO_COUNT, None])
def test_retries_that_are_no_number(twin: Twin, errors: Any, value: object) -> None:
    with pytest.raises(errors.ConfigurationError, match="^retries must be"):
        twin.base_client("https://pbx", retries=value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("timeout", value) for value in NO_SECONDS),
        *(("retries", value) for value in NO_COUNT),
    ],
)
def test_options_of_a_call_are_checked_too(
    errors: Any, name: str, value: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match=f"^{name} must be"):
        CallOptions(**{name: value})


def test_number_larger_than_any_float_is_refused_and_not_written_out(
    twin: Twin, errors: Any
) -> None:
    for huge in (10**400, 10**6000, -(10**400), -(10**6000)):
        for name in ("timeout", "connect_timeout"):
            with pytest.raises(errors.ConfigurationError, match=f"^{name} .* bits$"):
                twin.base_client("https://pbx", **{name: huge})
        with pytest.raises(errors.ConfigurationError, match="^timeout .* bits$"):
            CallOptions(timeout=huge)
        stream = twin.make("https://pbx", "id", "secret").events
        with pytest.raises(ConfigurationError, match="^open_timeout .* bits$"):
            stream([30011], open_timeout=huge)
    for name in ("retries", "max_answer_bytes"):
        with pytest.raises(errors.ConfigurationError, match=f"^{name} .* bits$"):
            twin.base_client("https://pbx", **{name: -(10**6000)})


def test_options_that_are_fine_stay_fine() -> None:
    assert CallOptions(timeout=1, retries=0).timeout == 1
    assert CallOptions().timeout is None


@pytest.mark.parametrize(
    "value",
    ["é", "Shop\r\nX: 1", "a\tb", "a\x00", " a", "a ", "", " ", None, b"Shop", 1],
)
def test_user_agent_that_no_header_can_hold(
    twin: Twin, errors: Any, value: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match="^user_agent"):
        twin.base_client("https://pbx", user_agent=value)


@pytest.mark.parametrize("name", ["trust_env", "auto_refresh"])
@pytest.mark.parametrize("value", ["false", 0, 1, None])
def test_word_is_no_flag(twin: Twin, errors: Any, name: str, value: object) -> None:
    with pytest.raises(errors.ConfigurationError, match=f"^{name} must be True"):
        twin.base_client("https://pbx", **{name: value})


@pytest.mark.parametrize(
    "given",
    [
        "http://a..b",
        "http://xn--",
        "http://xn--zzzzzz99:8088",
        "http://.a",
        "http://" + "a" * 64,
        "http://a b",
        "http://a%20b",
        "http://a\tb",
        "http://pbx:0",
        "http://pbx:port",
        "http://[::1",
        "https://{host}:8088",
        "https://pbx:{port}",
        "https://pbx/{prefix}",
        "{scheme}://pbx",
        "${PBX_URL}",
        httpx.URL("http://a..b"),
        httpx.URL("/openapi"),
        b"http://pbx",
        8088,
        ["http://pbx"],
        Path("http://pbx"),
    ],
)
def test_base_url_that_leads_nowhere(twin: Twin, errors: Any, given: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="^base_url"):
        twin.get("client.base", "BaseClient")(given, "client-1234", "CLIENT-SECRET")


@pytest.mark.parametrize(
    ("given", "url"),
    [
        (httpx.URL("https://pbx:8088/openapi"), "https://pbx:8088"),
        ("http://pbx.", "http://pbx."),
        ("http://my_pbx", "http://my_pbx"),
        ("http://ü.de", "http://ü.de"),
        ("http://[::1]:80", "http://[::1]:80"),
        ("http://[fe80::1%25eth0]:80", "http://[fe80::1%25eth0]:80"),
    ],
)
def test_unusual_base_url_is_taken(twin: Twin, given: Any, url: str) -> None:
    client = twin.get("client.base", "BaseClient")(given, "client-1234", "SECRET")
    assert client._config.base_url == url


@pytest.mark.parametrize("given", ["admin:hush@pbx:8088", "pbx/?token=hush", "x#hush"])
def test_secret_in_a_base_url_without_scheme_is_not_repeated(
    twin: Twin, errors: Any, given: str
) -> None:
    with pytest.raises(errors.ConfigurationError, match="no scheme") as caught:
        twin.get("client.base", "BaseClient")(given, "client-1234", "SECRET")
    assert "hush" not in str(caught.value)


class Scalar(str):
    """A text as a reader of TOML or YAML has it."""


@pytest.mark.parametrize("how", ["settings", "login"])
def test_credentials_may_be_a_kind_of_text(twin: Twin, how: str) -> None:
    with ScriptedPbx() as pbx:
        given = [Scalar(each) for each in (pbx.url, pbx.client_id, pbx.client_secret)]
        settings = {"user_agent": Scalar("me"), "on_old_firmware": Scalar("warn")}
        if how == "settings":
            client = twin.make(*given, **settings)
        else:
            client = twin.make(pbx.url, "another", "secret")
        twin.run(client.login(*given[1:]) if how == "login" else client.login())
        sent = pbx.calls("get_token")[-1].json
        twin.close(client)
    assert sent == {"username": pbx.client_id, "password": pbx.client_secret}


@pytest.mark.parametrize("value", [b"x", 1, ["x"], object(), "half a \ud83d"])
@pytest.mark.parametrize("name", ["client_id", "client_secret"])
def test_credentials_are_text(
    pbx: ScriptedPbx, twin: Twin, errors: Any, name: str, value: object
) -> None:
    given = {"client_id": "client-1234", "client_secret": "CLIENT-SECRET", name: value}
    with pytest.raises(errors.ConfigurationError, match=f"^{name} must be"):
        twin.get("client.base", "BaseClient")("https://pbx", **given)
    client = twin.base_client(pbx)
    with pytest.raises(errors.ConfigurationError, match=f"^{name} must be"):
        twin.run(client.login(**{name: value}))
    assert not pbx.requests
    pbx.on("/v1.0/item/get", Response())
    twin.run(get(twin, client))  # with what it had


AROUND = ["{}\n", "{}\r\n", " {}", "\t{}", "{} ", "\n{}\n", "{}\u00a0"]


@pytest.mark.parametrize("around", AROUND, ids=ascii)
@pytest.mark.parametrize("name", ["client_id", "client_secret"])
def test_credentials_with_a_blank_around_them_cost_no_login(
    pbx: ScriptedPbx,
    twin: Twin,
    errors: Any,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    around: str,
) -> None:
    given = {"client_id": pbx.client_id, "client_secret": pbx.client_secret}
    broken = {**given, name: around.format(given[name])}
    make = twin.get("client.base", "BaseClient")
    told = "begins or ends with a blank or a line break"
    with pytest.raises(errors.ConfigurationError, match=f"^{name} {told}") as caught:
        make(pbx.url, **broken)
    assert given[name] not in str(caught.value)
    assert ".strip()" in str(caught.value)
    for each, value in broken.items():
        monkeypatch.setenv(f"YEASTAR_{each.upper()}", value)
    variable = f"^YEASTAR_{name.upper()} {told}"
    with pytest.raises(errors.ConfigurationError, match=variable):
        make(pbx.url)
    # What is passed goes before it.
    client = twin.base_client(pbx)
    with pytest.raises(errors.ConfigurationError, match=f"^{name} {told}"):
        twin.run(client.login(**{name: broken[name]}))
    assert not pbx.requests
    pbx.on("/v1.0/item/get", Response())
    twin.run(get(twin, client))  # with what it had


UNSEEN = {
    "\ufeff{}": "U+FEFF, the mark of an encoding",
    "\u200b{}": "U+200B at its beginning",
    "{}\u200e": "U+200E at its end",
    "\x7f{}": "U+007F at its beginning",
    "{}\nx": "a line break",
    "{}\r\nx": "a line break",
    "x\t{}": "U+0009",
    "x\u2028{}": "U+2028",
    "x\u00ad{}": "U+00AD",
    "\ufeff": "U+FEFF",
}


@pytest.mark.parametrize("around", UNSEEN, ids=ascii)
@pytest.mark.parametrize("name", ["client_id", "client_secret"])
def test_credentials_with_what_nobody_sees_cost_no_login(
    pbx: ScriptedPbx,
    twin: Twin,
    errors: Any,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    around: str,
) -> None:
    given = {"client_id": pbx.client_id, "client_secret": pbx.client_secret}
    broken = {**given, name: around.format(given[name])}
    make = twin.get("client.base", "BaseClient")
    client = twin.base_client(pbx)
    for each, value in broken.items():
        monkeypatch.setenv(f"YEASTAR_{each.upper()}", value)
    ways = {
        name: lambda: make(pbx.url, **broken),
        f"YEASTAR_{name.upper()}": lambda: make(pbx.url),
        f"{name} ": lambda: twin.run(client.login(**{name: broken[name]})),
    }
    for said, way in ways.items():
        with pytest.raises(errors.ConfigurationError) as caught:
            way()
        text = str(caught.value)
        assert text.startswith(f"{said.strip()} holds ") and UNSEEN[around] in text
        assert given[name] not in text
    assert not pbx.requests
    pbx.on("/v1.0/item/get", Response())
    twin.run(get(twin, client))  # with what it had


@pytest.mark.parametrize("name", ["client_id", "client_secret"])
def test_a_login_with_an_empty_text_is_none(
    pbx: ScriptedPbx, twin: Twin, errors: Any, name: str
) -> None:
    client = twin.base_client(pbx)
    with pytest.raises(errors.ConfigurationError, match=f"^{name} is empty"):
        twin.run(client.login(**{name: ""}))
    assert not pbx.requests
    pbx.on("/v1.0/item/get", Response())
    twin.run(get(twin, client))


@pytest.mark.parametrize("secret", ["my secret", "geheim\u00e4\u00df", "a\u00a0b"])
def test_credentials_may_hold_what_people_see(
    twin: Twin, pbx: ScriptedPbx, secret: str
) -> None:
    client = twin.get("client.base", "BaseClient")(pbx.url, "my id", secret)
    assert client._config.client_id == "my id"
    assert client._config.client_secret.reveal() == secret


@pytest.mark.parametrize("given", [5, "30", {"timeout": 3}, {}, httpx.Timeout(3)])
def test_options_of_another_type_are_named(twin: Twin, given: object) -> None:
    generated = twin.make("https://pbx", "id", "secret")
    for call in (
        lambda: generated.request("GET", "/v1.0/item/get", options=given),
        lambda: generated.system.information(options=given),
    ):
        with pytest.raises(InvalidArgumentError, match="^options is of type"):
            twin.run(call())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("open_timeout", each) for each in (math.nan, -1, "10")),
        *(("heartbeat_interval", each) for each in (math.nan, 0, None)),
        *(("heartbeat_timeout", each) for each in (math.inf, 0, True)),
        *(("reply_timeout", each) for each in (math.nan, "1")),
        *(("renewal_margin", each) for each in (math.nan, -5)),
        *(("renewal_linger", each) for each in (math.inf, None)),
        ("duplicate_window", math.nan),
        *(("reconnect_delay", each) for each in (5, (1,), (2, 1), (math.nan, 1), "12")),
    ],
)
def test_times_of_a_stream_are_checked(twin: Twin, name: str, value: object) -> None:
    with pytest.raises(ConfigurationError, match=f"^{name} must"):
        twin.make("https://pbx", "id", "secret").events([30011], **{name: value})


@pytest.mark.parametrize("value", [None, "", 1, 0, b"ca.pem", object(), ["ca.pem"]])
def test_what_cannot_judge_certificates(twin: Twin, errors: Any, value: object) -> None:
    with pytest.raises(errors.ConfigurationError, match="^verify must be"):
        twin.base_client("https://pbx", verify=value)


def test_path_of_a_ca_file_is_read_at_once(
    twin: Twin, errors: Any, tmp_path: Path
) -> None:
    (tmp_path / "empty.pem").touch()
    for path in (tmp_path / "nowhere.pem", tmp_path / "empty.pem"):
        for given in (path, str(path)):
            with pytest.raises(errors.ConfigurationError, match=path.name):
                twin.base_client("https://pbx", verify=given)


@pytest.mark.parametrize("value", ["12:34", b"ab" * 32, 12, ["ab" * 32]])
def test_fingerprint_that_is_none(twin: Twin, errors: Any, value: object) -> None:
    with pytest.raises(errors.ConfigurationError, match="^fingerprint must be"):
        twin.base_client("https://pbx", fingerprint=value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "proxy:3128",
        "ftp://hush@proxy",
        "http://hush@a..b:3128",
        "http://hush@xn--:3128",
        "socks5://hush@xn--zzzzzz99:3128",
        "http://",
        "http://[::1",
        b"http://p",
        3128,
        "http://p:99999",
    ],
)
def test_proxy_that_cannot_be_used_is_told_at_once(
    twin: Twin, errors: Any, value: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"proxy must be") as caught:
        twin.base_client("https://pbx", proxy=value)
    assert "hush" not in str(caught.value)


def test_proxy_may_be_a_url_of_httpx(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response())
    client = twin.base_client("http://pbx.invalid:8088", proxy=httpx.URL(pbx.url))
    twin.run(get(twin, client))
    assert pbx.requests[0].target.startswith("http://pbx.invalid:8088/openapi/")


@pytest.mark.parametrize(
    "settings",
    [
        {"fingerprint": "ab" * 32},
        {"verify": ssl.create_default_context()},
        {"fingerprint": "ab" * 32, "verify": False},
    ],
)
def test_trust_is_not_asked_for_where_there_is_no_certificate(
    twin: Twin, errors: Any, settings: dict[str, Any]
) -> None:
    with pytest.raises(
        errors.ConfigurationError, match="http://, where nothing is enc"
    ):
        twin.base_client("http://pbx", **settings)


def test_ca_file_is_not_taken_without_tls(
    twin: Twin, errors: Any, tmp_path: Path
) -> None:
    with pytest.raises(errors.ConfigurationError, match="^verify= would not be obeyed"):
        twin.base_client("http://pbx", verify=tmp_path / "ca.pem")


def test_pin_does_not_drop_a_context(twin: Twin, errors: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="exclude each other"):
        twin.base_client(
            "https://pbx", fingerprint="ab" * 32, verify=ssl.create_default_context()
        )


def test_closed_client_is_not_entered_again(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx)
    enter = client.__aenter__ if twin.is_async else client.__enter__
    assert twin.run(enter()) is client
    twin.close(client)
    with pytest.raises(errors.ConfigurationError, match="closed"):
        twin.run(enter())
