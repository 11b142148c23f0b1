"""Every argument of every operation, given what it is not for: refused, by name."""

from __future__ import annotations

import asyncio
import datetime
import decimal
import functools
import inspect
import pathlib
import types
import uuid
from collections import OrderedDict, UserDict, UserString, deque
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.errors import ConfigurationError, InvalidArgumentError

ANSWER = {"errcode": 0, "data": [], "total_number": 0}
TOKEN = {"access_token": "t", "access_token_expire_time": 1800}
REFUSED = (InvalidArgumentError, ConfigurationError)

ENDLESS: list[Any] = []
ENDLESS.append(ENDLESS)
DEEP: Any = []
for _ in range(3000):
    DEEP = [DEEP]


class Text(str):
    """As an enum of texts, or a lazy translation, may be."""

    def __str__(self) -> str:
        raise RuntimeError

    def __repr__(self) -> str:
        raise RuntimeError


class Unequal:
    """Has neither truth nor equals."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __bool__(self) -> bool:
        raise RuntimeError

    def __repr__(self) -> str:
        raise RuntimeError


ODD: list[Any] = [
    *(None, True, -1, 2**70, 10**5000, float("nan"), float("inf"), 1j),
    *("", "\ud800", "a\x00b", Text("x"), UserString("x"), b"x", bytearray(b"x")),
    *([], {}, (), {1}, [None], [b"x"], [[1]], {1: 2}, {"\ud800": 1}, ["\ud800"]),
    *(ENDLESS, DEEP, deque([1]), range(3), OrderedDict(a=1), UserDict(a=1)),
    *(datetime.datetime(2024, 1, 1), datetime.date(2024, 1, 1), datetime.timedelta(1)),
    datetime.datetime(1, 1, 1, tzinfo=datetime.UTC),
    *(decimal.Decimal(1), uuid.UUID(int=1), pathlib.PurePosixPath("x")),
    *(object(), Unequal(), types.SimpleNamespace(a=1), [{"a": object()}]),
]


def calls(client: Any) -> Iterator[tuple[str, Any, list[inspect.Parameter]]]:
    """Each method of each resource, with its parameters."""
    for owner in (client, client.v2):
        for name in dir(type(owner)):
            found = inspect.getattr_static(type(owner), name)
            if not isinstance(found, functools.cached_property) or name == "v2":
                continue
            resource = getattr(owner, name)
            for method, function in vars(type(resource)).items():
                if inspect.isfunction(function) and method[0] != "_":
                    bound = getattr(resource, method)
                    given = [*inspect.signature(bound).parameters.values()]
                    yield f"{name}.{method}", bound, given


def attempts(client: Any) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    for name, bound, parameters in calls(client):
        needed = {
            each.name: b"x" if each.name in ("file", "files") else "1"
            for each in parameters
            if each.default is each.empty
        }
        for parameter in parameters:
            for number, value in enumerate(ODD):
                place = f"{name}({parameter.name}) #{number}"
                yield place, bound, {**needed, parameter.name: value}


def answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={**ANSWER, **TOKEN})


def wrong(error: Exception) -> bool:
    # A path that is a text may be that of no file.
    return not isinstance(error, (*REFUSED, FileNotFoundError, IsADirectoryError))


def test_no_other_error_leaves_a_client() -> None:
    raised: dict[str, str] = {}
    count = 0
    transport = httpx.MockTransport(answer)
    with Client("http://pbx", "a", "b", transport=transport) as client:
        client.login()
        for place, bound, values in attempts(client):
            count += 1
            try:
                bound(**values)
            except Exception as error:
                if wrong(error):
                    raised[place] = f"{type(error).__name__}: {error}"[:200]
    assert not raised
    assert count > 50_000


@pytest.mark.long
def test_no_other_error_leaves_an_async_client() -> None:
    raised: dict[str, str] = {}

    async def main() -> None:
        transport = httpx.MockTransport(answer)
        client = AsyncClient("http://pbx", "a", "b", transport=transport)
        async with client:
            await client.login()
            for place, bound, values in attempts(client):
                try:
                    made = bound(**values)
                    if inspect.isawaitable(made):
                        await made
                except Exception as error:
                    if wrong(error):
                        raised[place] = f"{type(error).__name__}: {error}"[:200]

    asyncio.run(main())
    assert not raised
