"""Webhooks in the frameworks that the documentation names, on real sockets."""

from __future__ import annotations

import inspect
import re
import socket
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
import fastapi
import flask
import httpx
import pytest
import uvicorn
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.urls import re_path
from django.views.decorators.csrf import csrf_exempt
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from yeastar_pseries import webhooks
from yeastar_pseries.events import Event
from yeastar_pseries.webhooks import WebhookApp, WebhookReceiver, sign

ROOT = Path(__file__).parents[2]
SECRET = "0123456789abcdef"
BODY = b'{"type":30012,"sn":"1","msg":"{\\"call_id\\":\\"1\\"}"}'
WAIT = 10.0


def documented(kind: type, word: str, **names: Any) -> dict[str, Any]:
    """Run the example in the documentation of a class that has a word in it.

    Returns:
        The names that are defined then.
    """
    pieces = re.findall(r"(?m)(?:^    .*\n|^\n)+", inspect.getdoc(kind) or "")
    (code,) = [piece for piece in pieces if word in piece]
    known = {
        "__name__": __name__,
        "secret": SECRET,
        "WebhookApp": WebhookApp,
        "WebhookReceiver": WebhookReceiver,
        **names,
    }
    exec(textwrap.dedent(code), known)
    return known


def starlette_added(handler: Callable[[Event], object]) -> Any:
    app = Starlette()
    documented(WebhookApp, "add_to", app=app, handler=handler)
    return app


def starlette_routes(handler: Callable[[Event], object]) -> Any:
    hook = WebhookApp(SECRET, handler)
    return Starlette(routes=[Route("/pbx", hook), Mount("/pbx", hook)])


def fastapi_added(handler: Callable[[Event], object]) -> Any:
    app = fastapi.FastAPI()
    WebhookApp(SECRET, handler).add_to(app, "pbx/")
    return app


def fastapi_router(handler: Callable[[Event], object]) -> Any:
    app, router = fastapi.FastAPI(), fastapi.APIRouter()
    WebhookApp(SECRET, handler).add_to(router, "/pbx")
    app.include_router(router)
    return app


def fastapi_below_a_prefix(handler: Callable[[Event], object]) -> Any:
    """As a server does it that serves the application below a path of its own."""
    app = fastapi.FastAPI()
    WebhookApp(SECRET, handler).add_to(app, "/pbx")

    async def below(scope: Any, receive: Any, send: Any) -> None:
        path = f"/site{scope['path']}"
        await app({**scope, "root_path": "/site", "path": path}, receive, send)

    return below


def fastapi_without_redirects(handler: Callable[[Event], object]) -> Any:
    app = fastapi.FastAPI(redirect_slashes=False)
    WebhookApp(SECRET, handler).add_to(app, "/pbx")
    return app


def alone(handler: Callable[[Event], object]) -> Any:
    return WebhookApp(SECRET, handler)


def flask_view(handler: Callable[[Event], object]) -> Any:
    app = flask.Flask("receiver")
    documented(
        WebhookReceiver, "@app.post", app=app, handler=handler, request=flask.request
    )
    return app


class Urls:
    """What Django calls a URL configuration."""

    urlpatterns: list[Any] = []


def _django(handler: Callable[[Event], object]) -> None:
    names = documented(
        WebhookReceiver,
        "@csrf_exempt",
        csrf_exempt=csrf_exempt,
        HttpResponse=HttpResponse,
        receiver=WebhookReceiver(SECRET, handler),
    )
    (line,) = re.findall(r"`(re_path\(.+?\))`", WebhookReceiver.__doc__ or "")
    Urls.urlpatterns = [eval(line, {"re_path": re_path, **names})]
    if not settings.configured:
        settings.configure(
            ALLOWED_HOSTS=["*"],
            DEBUG=True,
            LOGGING_CONFIG=None,
            MIDDLEWARE=[
                "django.middleware.common.CommonMiddleware",
                "django.middleware.csrf.CsrfViewMiddleware",
            ],
            ROOT_URLCONF=Urls,
            SECRET_KEY="x",
        )
        django.setup()
    django.urls.clear_url_caches()


def django_view(handler: Callable[[Event], object]) -> Any:
    _django(handler)
    return WSGIHandler()


def django_view_in_asgi(handler: Callable[[Event], object]) -> Any:
    _django(handler)
    return ASGIHandler()


ASGI = (
    starlette_added,
    starlette_routes,
    fastapi_added,
    fastapi_router,
    fastapi_below_a_prefix,
    fastapi_without_redirects,
    alone,
    django_view_in_asgi,
)
WSGI = (flask_view, django_view)


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def on_uvicorn(app: Any) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [listening]}, daemon=True
    )
    thread.start()
    until = time.monotonic() + WAIT
    while not server.started and time.monotonic() < until:
        time.sleep(0.005)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(WAIT)
        listening.close()


@contextmanager
def on_wsgiref(app: Any) -> Iterator[str]:
    with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
        thread = threading.Thread(
            target=server.serve_forever, args=(0.02,), daemon=True
        )
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join(WAIT)


@pytest.mark.parametrize("make", [*ASGI, *WSGI], ids=lambda make: make.__name__)
def test_a_framework_delivers_with_and_without_a_slash(make: Any) -> None:
    taken: list[Event] = []
    serve = on_uvicorn if make in ASGI else on_wsgiref
    good = {"X-Signature": sign(BODY, SECRET)}
    with ExitStack() as stack:
        base = stack.enter_context(serve(make(taken.append)))
        client = stack.enter_context(httpx.Client(base_url=base, trust_env=False))
        for count, path in enumerate(("/pbx", "/pbx/", "/pbx?a=1", "/pbx/?a=1"), 1):
            assert client.post(path, content=BODY, headers=good).status_code == 200
            until = time.monotonic() + WAIT
            while len(taken) < count and time.monotonic() < until:
                time.sleep(0.005)
            assert len(taken) == count, path
            assert client.post(path, content=BODY).status_code == 401
            bad = {"X-Signature": sign(BODY, "other")}
            assert client.post(path, content=BODY, headers=bad).status_code == 401
            # As a form it would be parsed by some, and the raw body would be gone.
            form = {**good, "Content-Type": "application/x-www-form-urlencoded"}
            test = sign(b"a=1", SECRET)
            answer = client.post(
                path, content=b"a=1", headers={**form, "X-Signature": test}
            )
            assert answer.status_code == 200
            large = b"x" * (webhooks.MAX_BODY + 1)
            assert client.post(path, content=large).status_code == 413
    assert [each.raw for each in taken] == [BODY] * 4


def test_the_documentation_says_what_a_mere_mount_does() -> None:
    """Starlette's own answer; if it changes, what the documentation says has to."""
    app = fastapi.FastAPI()
    app.mount("/pbx", WebhookApp(SECRET, print))
    with (
        on_uvicorn(app) as base,
        httpx.Client(base_url=base, trust_env=False) as client,
    ):
        good = {"X-Signature": sign(BODY, SECRET)}
        assert client.post("/pbx", content=BODY, headers=good).status_code == 307
        assert client.post("/pbx/", content=BODY, headers=good).status_code == 200
    assert "with 307" in (WebhookApp.__doc__ or "")


@pytest.mark.parametrize(
    ("own", "included", "path", "taken"),
    [
        ("/api", "", "/pbx", ["/pbx", "/pbx/"]),
        ("/api", "", "/api/pbx", ["/api/pbx", "/api/pbx/"]),
        ("", "/api", "/pbx", ["/api/pbx", "/api/pbx/"]),
        ("", "/pbx", "/", ["/pbx/"]),
    ],
)
def test_the_documentation_says_what_prefixes_of_a_router_do(
    own: str, included: str, path: str, taken: list[str]
) -> None:
    """FastAPI's own rules; if they change, what `add_to` says has to."""
    app, router = fastapi.FastAPI(), fastapi.APIRouter(prefix=own)
    WebhookApp(SECRET, print).add_to(router, path)
    app.include_router(router, prefix=included)
    with (
        on_uvicorn(app) as base,
        httpx.Client(base_url=base, trust_env=False) as client,
    ):
        asked = ["/pbx", "/pbx/", "/api/pbx", "/api/pbx/"]
        found = [each for each in asked if client.post(each).status_code == 401]
    assert found == taken
    page = (ROOT / "generator/site/pages/webhooks.md").read_text("utf-8")
    for told in (page, WebhookApp.add_to.__doc__ or ""):
        assert "APIRouter(prefix=" in told


def test_the_page_serves_flask_with_and_without_a_slash() -> None:
    page = ROOT / "generator/site/pages/webhooks.md"
    blocks = re.findall(r"(?s)```python\n(.*?)```", page.read_text("utf-8"))
    (code,) = [each for each in blocks if "Flask(" in each]
    known: dict[str, Any] = {"__name__": __name__}
    exec(code, known)
    with known["app"].test_client() as client:
        statuses = [client.post(path).status_code for path in ("/pbx", "/pbx/")]
    assert statuses == [401, 401]


PUBLIC = [getattr(webhooks, name) for name in webhooks.__all__]
DOCUMENTED = [WebhookApp, WebhookReceiver]
DOCUMENTED += filter(inspect.isfunction, PUBLIC)
DOCUMENTED += [
    method
    for kind in (WebhookApp, WebhookReceiver)
    for name, method in inspect.getmembers(kind, inspect.isfunction)
    if not name.startswith("_")
]


@pytest.mark.parametrize("thing", DOCUMENTED, ids=lambda thing: thing.__qualname__)
def test_the_documentation_names_the_arguments_that_exist(thing: Any) -> None:
    text = inspect.getdoc(thing) or ""
    _, _, after = text.partition("\nArgs:\n")
    block = re.split(r"\n(?=\S)", after)[0]
    named = re.findall(r"(?m)^    (\w+):", block)
    taken = [name for name in inspect.signature(thing).parameters if name != "self"]
    assert [name for name in named if name not in taken] == []
    if named:
        assert named == taken
    # In its own examples, too.
    for call in re.findall(rf"\b{thing.__name__}\(([^()]*)\)", text):
        used = set(re.findall(r"(\w+)=", call))
        assert used <= set(taken)
