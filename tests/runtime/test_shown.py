"""What is hidden stays hidden by every way that shows or stores an object."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import pprint
import traceback
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import msgspec
import pytest
from rich.console import Console
from rich.pretty import pretty_repr

from tests.runtime.api import CREATE, LIST, CreateArguments, Item, create, get, pages
from tests.runtime_events.package import FOLDER, NAME, load
from tests.scripted_pbx import PLATFORM_TOKEN, Platform, Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import YeastarError

BODY = b'{"password": "S3CRET-VALUE"}'
PROXY = "http://user:S3CRET-VALUE@127.0.0.1:9"


def ways(thing: object) -> Iterator[str]:
    """An object by every way that shows or stores it."""
    yield repr(thing)
    yield str(thing)
    yield f"{thing}"
    yield pprint.pformat(thing)
    yield repr([thing])
    yield pretty_repr(thing)
    yield pretty_repr({"key": [thing]})
    console = Console(width=300)
    with console.capture() as captured:
        console.print(thing)
    yield captured.get()
    with suppress(TypeError):
        yield pretty_repr(vars(thing))


def shown(thing: object) -> list[str]:
    return [way for way in ways(thing) if "S3CRET" in way]


def things() -> dict[str, object]:
    outcome = load("transport.outcome")
    secret = load("redact").Secret("S3CRET-VALUE")
    deadline = load("concurrency.deadline").Deadline(1)
    request = outcome.HttpRequest(
        "POST", "http://h/?access_token=S3CRET-VALUE", body=BODY, hidden=secret
    )
    answer = outcome.HttpAnswer(200, {}, BODY)
    spec = load("calls.call").CallSpec(
        request,
        "item.create",
        "/v1.0/item/create",
        False,
        True,
        None,
        True,
        frozenset(),
    )
    state = load("tokens.state")
    keeper = state.TokenState()
    token = state.TokenAnswer(access_token="S3CRET-VALUE", refresh_token="S3CRET-VALUE")
    keeper.accept(token)
    context = load("calls._sync.page_place").PageContext(
        None, LIST, LIST.paging, {"search_value": "S3CRET-VALUE"}, None
    )
    options = load("calls.options").CallOptions(
        extra_query={"odd_name": "S3CRET-VALUE"}, extra_body={"x": ["S3CRET-VALUE"]}
    )
    client = Twin("sync").base_client("http://127.0.0.1:9", proxy=PROXY)
    return {
        "secret": secret,
        "hidden": load("hidden").Hidden({"a": "S3CRET-VALUE"}),
        "HttpRequest": request,
        "HttpAnswer": answer,
        "Answer": load("calls.call").Answer(answer, 0, {"x": "S3CRET-VALUE"}),
        "CallSpec": spec,
        "RequestContext": outcome.RequestContext(secret, deadline, request=request),
        "LoginRefused": outcome.LoginRefused(-1, {"raw": "S3CRET-VALUE"}),
        "TokenState": keeper,
        "TokenAnswer": token,
        "RawResponse": load("calls.raw_response").RawResponse(200, {}, BODY),
        "PageContext": context,
        "CallOptions": options,
        "config": client._config,
        "client": client,
        "caller": client._caller,
        "tokens": client._tokens,
        "transport": client._transport,
        "dialer": load("transport._sync.dial").Dialer(None, client._config.proxy),
        "SocketOptions": load("events.socket.errors").SocketOptions(
            None, client._config.proxy
        ),
    }


@pytest.mark.parametrize("name", things())
def test_nothing_is_shown(name: str) -> None:
    assert shown(things()[name]) == []


@pytest.mark.parametrize("name", ["secret", "hidden", "config", "client", "tokens"])
def test_what_holds_the_secrets_of_a_client_is_not_stored(name: str) -> None:
    with pytest.raises((TypeError, pickle.PicklingError)):
        pickle.dumps(things()[name])


def test_objects_of_an_answer_show_no_secret(pbx: ScriptedPbx, twin: Twin) -> None:
    row = {"id": 1, "reg_code": "S3CRET-1", "tags": ["http://x/?access_token=S3CRET"]}
    pbx.on("/v1.0/item/create", Response({"errcode": 0, "data": row}))
    client = twin.base_client(pbx)
    answer: Any = twin.run(create(twin, client))
    assert answer.data.reg_code == "S3CRET-1"
    for thing in (answer, answer.data, answer.http, client):
        text = repr(thing) + pretty_repr(thing) + pprint.pformat(thing)
        assert "S3CRET" not in text
    rule = {"pattern": "x", "password": "S3CRET"}
    arguments = msgspec.convert({"name": "x", "rules": [rule]}, CreateArguments)
    assert "S3CRET" not in repr(arguments) + pretty_repr(arguments)
    assert "pattern='x'" in repr(arguments)
    assert shown(Item(reg_code="x", name="y")) == []


def test_token_of_a_platform_is_not_shown_by_rich(platform: Platform) -> None:
    auth = load("tokens.bearer").BearerToken(PLATFORM_TOKEN)
    client = Twin("sync").base_client(platform.base, auth=auth)
    shown_too: list[object] = [auth, client, client._config, client._tokens]
    for thing in (*shown_too, vars(client)):
        assert PLATFORM_TOKEN not in pretty_repr(thing) + pprint.pformat(thing)


def test_secret_is_copied_but_not_pickled() -> None:
    secret = load("redact").Secret("S3CRET-VALUE")
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret]) == [secret]
    for thing in (secret, [secret], things()["config"]):
        with pytest.raises(TypeError, match="Secret is not pickled"):
            pickle.dumps(thing)


def structs() -> list[type[msgspec.Struct]]:
    """Every struct of the runtime."""
    load("hidden")
    package = importlib.import_module(f"{NAME}.{FOLDER}")
    found: set[type[msgspec.Struct]] = set()
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        try:
            module = importlib.import_module(each.name)
        except ModuleNotFoundError as error:
            # `make test-versions` runs without the libraries of extras.
            if error.name is None or error.name.split(".")[0] == NAME:
                raise
            continue
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, msgspec.Struct):
                found.add(value)
    return sorted(found - {msgspec.Struct}, key=lambda kind: kind.__qualname__)


def test_rich_never_shows_what_a_repr_leaves_out() -> None:
    """msgspec's own method for rich shows all fields, whatever the repr does."""
    assert len(structs()) > 20
    for kind in structs():
        repr_of = next(each for each in kind.__mro__ if "__repr__" in vars(each))
        rich_of = next(each for each in kind.__mro__ if "__rich_repr__" in vars(each))
        if repr_of is not msgspec.Struct:
            assert rich_of is not msgspec.Struct, kind
    assert CREATE.id in pretty_repr(CREATE)


JUNK: Any = 5


def _made_of_junk() -> list[Any]:
    from yeastar_pseries.sync import ParquetSink
    from yeastar_pseries.tokens import (
        AsyncRedisTokenStore,
        FileTokenStore,
        RedisTokenStore,
    )
    from yeastar_pseries.webhooks import WebhookReceiver

    return [
        partial(FileTokenStore, JUNK),
        partial(FileTokenStore, "tokens.json", key=JUNK),
        partial(RedisTokenStore, JUNK),
        partial(AsyncRedisTokenStore, "redis://h", key=JUNK),
        partial(ParquetSink, JUNK),
        partial(WebhookReceiver, JUNK, print),
        partial(WebhookReceiver, "secret", JUNK),
    ]


@pytest.mark.parametrize("index", range(7))
def test_what_could_not_be_made_can_be_shown(index: int) -> None:
    """The standard library's traceback with locals calls the repr of what is half made."""
    with pytest.raises((TypeError, YeastarError)) as caught:
        _made_of_junk()[index]()
    shown = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    assert "self = " in "".join(shown.format())


ORDERS = "\x1b[2J\x07\nERROR a line of its own \u202e"


def test_what_a_pbx_says_acts_on_no_terminal(pbx: ScriptedPbx, twin: Twin) -> None:
    refusal = {
        "errcode": 40002,
        "errmsg": ORDERS,
        "invalid_param_list": [{"field": ORDERS, "value": ORDERS}],
    }
    errors = load("exceptions")
    client = twin.base_client(pbx, retries=0)
    for answer in (
        Response(refusal),
        Response(ORDERS.encode(), status=500),
        Response(f'{{"errcode":"{ORDERS}"}}'.encode()),
    ):
        pbx.on("/v1.0/item/get", answer)
        with pytest.raises(errors.YeastarError) as caught:
            twin.run(get(twin, client))
        assert str(caught.value).isprintable()
    stream = load("events.errors").SubscriptionRefusedError(40002, ORDERS)
    assert str(stream).isprintable()
    assert stream.errmsg == ORDERS


def test_a_table_of_names_acts_on_no_terminal(pbx: ScriptedPbx, twin: Twin) -> None:
    rows = [{"id": 1, "name": ORDERS}, {"id": 2, "name": "José 大"}]
    pbx.on("/v1.0/item/list", Response({"errcode": 0, "data": rows}))
    page = twin.run(pages(twin, twin.base_client(pbx)))
    for shown in (repr(page), str(page), page._repr_html_(), pprint.pformat(page)):
        assert "\\x1b[2J" in shown
        assert "José 大" in shown
        assert all(line.isprintable() for line in shown.split("\n"))
    assert page.data[0].name == ORDERS
