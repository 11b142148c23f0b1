"""What importing loads, what a package offers, and what a wheel holds."""

from __future__ import annotations

import importlib
import inspect
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from functools import cached_property
from pathlib import Path
from typing import get_args, get_type_hints
from unittest.mock import create_autospec

import pytest

import yeastar_pseries
from tests.bench.clean import clean_environment
from tests.bench.server import running
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import ROOT

PACKAGE = "yeastar_pseries"
HEAVY = re.compile(
    rf"{PACKAGE}\.(models|operations|events|webhooks|_\w+\.resources)\b|{PACKAGE}\._\w+\.stream$"
)


def loaded_by(code: str, environment: Path | None = None, *arguments: str) -> set[str]:
    """Modules that a fresh interpreter loads for some code.

    Args:
        code: is run.
        environment: where libraries lie; None for all that are installed here.
        *arguments: for `sys.argv`.
    """
    options = [] if environment is None else ["-S"]
    path = {} if environment is None else {"PYTHONPATH": str(environment)}
    done = subprocess.run(
        [sys.executable, *options, "-X", "importtime", "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, **path},
    )
    lines = [line for line in done.stderr.splitlines() if line.count("|") == 2]
    return {line.rsplit("|", 1)[1].strip() for line in lines}


MAKE = "('http://127.0.0.1:1', 'id', 'secret')"


@pytest.mark.parametrize(
    "code",
    [
        "import yeastar_pseries",
        "from yeastar_pseries import Client, AsyncClient, CallOptions",
        f"from yeastar_pseries import Client; Client{MAKE}.close()",
        f"from yeastar_pseries import AsyncClient; AsyncClient{MAKE}",
        f"from yeastar_pseries import Client; c = Client{MAKE}; repr(c); dir(c)",
        "import yeastar_pseries.errors",
        "from yeastar_pseries import ApiError, YeastarError",
    ],
)
def test_no_model_resource_operation_or_event_is_loaded(code: str) -> None:
    modules = loaded_by(code)
    assert PACKAGE in modules
    assert [name for name in sorted(modules) if HEAVY.search(name)] == []


def test_bare_import_loads_nothing_else_at_all() -> None:
    modules = loaded_by("import yeastar_pseries")
    assert {name for name in modules if name.startswith(PACKAGE)} == {PACKAGE}
    assert not modules & {"httpx", "msgspec", "websockets", "asyncio"}


def test_sync_loads_no_library_of_a_sink_and_no_client() -> None:
    modules = loaded_by("from yeastar_pseries.sync import sync, CallRecord, SqlSink")
    roots = {name.partition(".")[0] for name in modules}
    assert not roots & {"sqlalchemy", "pyarrow", "httpx", "asyncio"}


@pytest.fixture(scope="module")
def clean() -> Iterator[Path]:
    """Where nothing is installed beside the package and what it needs."""
    with clean_environment() as folder:
        yield folder


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_client_loads_nothing_that_is_for_later(name: str, clean: Path) -> None:
    """Each module costs a tenth of a millisecond, and whoever starts a program waits."""
    libraries = loaded_by("import httpx, msgspec", clean)
    code = f"from yeastar_pseries import {name}; {name}{MAKE}"
    brought = loaded_by(code, clean) - libraries
    ours = {each for each in brought if each.startswith(PACKAGE)}
    assert brought - ours <= {"_contextvars", "contextvars"}
    assert len(ours) <= 67


_FIRST = """
import sys
from yeastar_pseries import Client

Client(*sys.argv[1:]).system.information()
"""
_ASYNC_FIRST = """
import asyncio, sys
from yeastar_pseries import AsyncClient

async def main():
    await AsyncClient(*sys.argv[1:]).system.information()

asyncio.run(main())
"""
_BARE = "import sys, httpx, msgspec; httpx.Client().get(sys.argv[1])"


@pytest.mark.parametrize("code", [_FIRST, _ASYNC_FIRST], ids=["sync", "async"])
def test_a_first_answer_loads_nothing_of_what_may_go_wrong(
    code: str, clean: Path, pbx: MockPbx
) -> None:
    arguments = (pbx.url, pbx.client_id, pbx.client_secret)
    brought = loaded_by(code, clean, *arguments)
    ours = {each for each in brought if each.startswith(PACKAGE)}
    assert len(ours) <= 77
    if code is _FIRST:
        bare = loaded_by(_BARE, clean, pbx.url)
        assert brought - ours - bare <= {"_contextvars", "contextvars"}


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_address_loads_nothing_of_what_names_need(scheme: str, clean: Path) -> None:
    """Where a host is digits, half a millisecond for IDNA would be for nothing."""
    with running() as server:
        url, code, trusted = server.url, _FIRST, ()
        if scheme == "https":
            url, trusted = server.tls_url, (server.ca_file,)
            code = _FIRST.replace("*sys.argv[1:]", "*sys.argv[1:4], verify=sys.argv[4]")
        brought = loaded_by(code, clean, url, "id", "secret", *trusted)
    assert f"{PACKAGE}.models.system" in brought
    assert not brought & {"encodings.idna", "stringprep"}


@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
def test_what_sends_is_loaded_where_the_stack_is_low(kind: str, clean: Path) -> None:
    """Below the token and the exchange it would be 3 % of the time to an answer."""
    code = f"""
import asyncio, inspect, sys
from yeastar_pseries import {kind}

depths = []

class Finder:
    def find_spec(self, name, path, target=None):
        if name == "httpcore":
            files = [frame.filename for frame in inspect.stack(0)]
            depths.append(sum("{PACKAGE}" in file for file in files))

client = {kind}(sys.argv[1], "id", "secret")
sys.meta_path.insert(0, Finder())
answer = client.system.information()
if "{kind}" == "AsyncClient":
    asyncio.run(answer)
print(*depths)
"""
    with running() as server:
        done = subprocess.run(
            [sys.executable, "-S", "-c", code, server.url],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": str(clean)},
        )
    # The method, its resource, `call`, `perform`, `begin`, and three that load.
    assert 1 <= int(done.stdout) <= 8


def test_of_the_annotations_of_an_answer_one_is_evaluated() -> None:
    """The first answer waits for that; the decoder of the type itself evaluates 24."""
    code = """
import sys
from yeastar_pseries._runtime.schema.exact import exact_decoder
from yeastar_pseries.models.system import SystemInformationResponse

evaluated = []
sys.addaudithook(lambda event, of: event == "compile" and evaluated.append(of))
exact_decoder(SystemInformationResponse)
print(len(evaluated))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) == 1


def test_what_judges_a_pin_is_loaded_for_one() -> None:
    pinning = f"{PACKAGE}._runtime.transport.pinning"
    make = "Client('https://127.0.0.1:1', 'id', 'secret'"
    code = f"from yeastar_pseries import Client; {make})"
    assert pinning not in loaded_by(code)
    pinned = f"from yeastar_pseries import Client; {make}, fingerprint='{'0' * 64}')"
    assert pinning in loaded_by(pinned)


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_stream_makes_no_dataclass_but_those_that_users_get(name: str) -> None:
    """One takes as long to make as thirty structs, and opening a stream waits for it."""
    code = f"""
import dataclasses

made = []
process = dataclasses._process_class

def counting(cls, *rest):
    if cls.__module__.startswith("{PACKAGE}"):
        made.append(cls.__name__)
    return process(cls, *rest)

dataclasses._process_class = counting
from yeastar_pseries import {name}

{name}{MAKE}.events([30011])
print(*made)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == {"Event", "Gap", "UnknownEvent"}


def test_resource_is_loaded_when_it_is_touched_and_brings_no_other() -> None:
    code = f"from yeastar_pseries import Client; Client{MAKE}.queue"
    modules = loaded_by(code)
    resources = {n for n in modules if f"{PACKAGE}._sync.resources." in n}
    assert resources == {f"{PACKAGE}._sync.resources.queue"}
    models = {n for n in modules if n.startswith(f"{PACKAGE}.models.")}
    assert models == {f"{PACKAGE}.models.common", f"{PACKAGE}.models.queue"}
    # The other twin stays where it is.
    assert not {n for n in modules if n.startswith(PACKAGE) and "._async" in n}


def test_event_classes_are_loaded_with_the_first_event_of_their_kind() -> None:
    event = "from yeastar_pseries.events import EVENTS, parse_event; list(EVENTS)"
    loaded = loaded_by(event)
    groups = {"call", "cdr", "extension", "message", "queue", "system", "trunk"}
    assert not loaded & {f"{PACKAGE}.events.{group}" for group in groups}
    loaded = loaded_by(f"{event}; assert parse_event({{'type': 30029}}).type == 30029")
    assert {n for n in loaded if n.startswith(f"{PACKAGE}.models.event_")} == {
        f"{PACKAGE}.models.event_queue"
    }


@pytest.mark.parametrize(
    "code",
    [
        "import yeastar_pseries.types",
        "import yeastar_pseries.models",
        "from yeastar_pseries.types import Page, Overflow",
        "from yeastar_pseries import IncompleteListWarning, Subscription, Page",
    ],
)
def test_names_for_annotations_load_no_resource_and_no_model(code: str) -> None:
    modules = loaded_by(code)
    inside = re.compile(rf"{PACKAGE}\.(models\.|operations|events|_\w+\.resources)")
    assert [name for name in sorted(modules) if inside.match(name)] == []


@pytest.mark.parametrize(
    "name", ["", ".errors", ".events", ".models", ".sync", ".types", ".webhooks"]
)
def test_every_public_name_resolves_and_is_listed(name: str) -> None:
    module = importlib.import_module(PACKAGE + name)
    assert len(module.__all__) == len(set(module.__all__)) >= 5
    for public in module.__all__:
        assert getattr(module, public) is not None
        assert public in dir(module)


def test_main_names_are_there() -> None:
    assert {
        *("Client", "AsyncClient", "CallOptions", "Gap", "Event"),
        *("EventStream", "AsyncEventStream", "Subscription", "AsyncSubscription"),
        *("Page", "AsyncPage", "AsyncPaginator", "Download", "AsyncDownload"),
    } <= set(yeastar_pseries.__all__)


def test_everything_that_a_call_gives_can_be_named() -> None:
    """Results and resources in `types`, answers and rows in `models`."""
    types = importlib.import_module(f"{PACKAGE}.types")
    models = importlib.import_module(f"{PACKAGE}.models")
    checked = 0
    for client in (yeastar_pseries.Client, yeastar_pseries.AsyncClient):
        for owner in (client, client.v2):
            for name in dir(owner):
                resource = inspect.getattr_static(owner, name)
                if not isinstance(resource, cached_property) or name == "v2":
                    continue
                kind = getattr(owner, name)
                assert getattr(types, kind.__name__) is kind
                assert kind.__name__ in types.__all__
                for call in vars(kind).values():
                    hints = get_type_hints(call) if inspect.isfunction(call) else {}
                    given = [hints.get("return"), *get_args(hints.get("return"))]
                    for each in filter(inspect.isclass, given):
                        home = models if ".models." in each.__module__ else types
                        assert getattr(home, each.__name__) is each, each
                        assert each.__name__ in home.__all__, each
                        checked += 1
    assert checked > 900


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_hints_of_every_method_resolve(name: str) -> None:
    client = getattr(yeastar_pseries, name)
    assert "return" in get_type_hints(client.events)
    stream = get_type_hints(client.events)["return"]
    assert stream is getattr(yeastar_pseries, f"{name[:-6]}EventStream")
    for kind in (client, stream, *map(type, [client("http://pbx", "a", "b").call])):
        for member, _ in inspect.getmembers(kind, inspect.isfunction):
            get_type_hints(inspect.getattr_static(kind, member))


def test_autospec_of_a_client_knows_its_calls() -> None:
    for client in (
        create_autospec(yeastar_pseries.Client)("http://pbx"),
        create_autospec(yeastar_pseries.Client, instance=True),
        create_autospec(yeastar_pseries.Client("http://pbx", "a", "b")),
    ):
        client.extension.list.return_value = ["row"]
        assert client.extension.list(page=1) == ["row"]
        assert client.v2.cdr.list() is not None
        with pytest.raises(TypeError, match="pagesize"):
            client.extension.list(pagesize=1)
        with pytest.raises(AttributeError):
            client.extension.lsit()
    other = create_autospec(yeastar_pseries.AsyncClient, instance=True)
    assert inspect.iscoroutinefunction(other.call.dial)


def test_misspelt_name_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="'Cleint'"):
        yeastar_pseries.Cleint  # noqa: B018
    with pytest.raises(ImportError, match="Cleint"):
        exec("from yeastar_pseries import Cleint")
    client = yeastar_pseries.Client("http://127.0.0.1:1", "id", "secret")
    with pytest.raises(AttributeError, match="'extensions'"):
        client.extensions  # noqa: B018


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, "--quiet", str(ROOT)],
        cwd=folder,
        check=True,
        timeout=120,
    )
    (made,) = folder.glob("*.whl")
    assert made.name.startswith("yeastar_pseries-")
    assert made.name.endswith("-py3-none-any.whl")
    return zipfile.ZipFile(made)


def test_wheel_holds_the_package_and_its_metadata_only(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    meta = f"{PACKAGE}-{yeastar_pseries.__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {PACKAGE, meta}
    assert f"{PACKAGE}/py.typed" in names
    package = ROOT / "generated" / PACKAGE
    files = {
        f"{PACKAGE}/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in names if name.startswith(f"{PACKAGE}/")} == files
    assert {Path(name).suffix for name in files} == {".py", ".typed", ".json"}


def test_wheel_asks_for_four_libraries_and_offers_the_rest_as_extras(
    wheel: zipfile.ZipFile,
) -> None:
    (name,) = [n for n in wheel.namelist() if n.endswith(".dist-info/METADATA")]
    metadata = Parser().parsestr(wheel.read(name).decode())
    wanted = metadata.get_all("Requires-Dist") or []
    needed = [each for each in wanted if "extra ==" not in each]
    assert _names(needed) == ["httpcore", "httpx", "msgspec", "websockets"]
    extras = {
        extra: _names([each for each in wanted if f"extra == '{extra}'" in each])
        for extra in metadata.get_all("Provides-Extra") or []
    }
    assert extras == {
        "cli": ["cryptography", "keyring", "rich", "typer"],
        # With the command, which serves it.
        "mcp": ["cryptography", "keyring", "mcp", "rich", "typer"],
        "otel": ["opentelemetry-api"],
        "parquet": ["pyarrow"],
        "redis": ["redis"],
        "relay": ["nats-py", "redis"],
        "sql": ["psycopg", "sqlalchemy"],
    }
    assert metadata["Name"] == "yeastar-pseries"
    assert metadata["Version"] == yeastar_pseries.__version__
    assert metadata["Requires-Python"] == ">=3.11"


def _names(requirements: list[str]) -> list[str]:
    return sorted(re.split(r"[<>=! ;[]", each)[0] for each in requirements)
