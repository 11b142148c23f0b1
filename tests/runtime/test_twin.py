"""The sync text: what becomes of which words, and what is refused."""

from __future__ import annotations

import inspect
from textwrap import dedent
from typing import Any

import pytest

from generator.runtime_files import RUNTIME
from generator.twin import TwinError, derive, rename
from tests.twin import Twin


def twin_of(text: str) -> str:
    return derive(dedent(text), "sample.py")


def test_keywords_names_and_imports_are_rewritten() -> None:
    assert (
        twin_of("""\
        from collections.abc import AsyncIterator, Awaitable, Callable
        from .._shared.primitives import AsyncLock, async_sleep
        from .._async.base import AsyncBaseClient

        class _AsyncThing:
            async def __aenter__(self) -> Self:
                async with AsyncLock() as x:
                    await async_sleep( await  f(x) )
                return self

            async def __aiter__(self) -> AsyncIterator[int]:
                async for x in self._alist():
                    yield [y async for y in x.aiter_bytes()]
                raise StopAsyncIteration

            def go(self, f: Callable[[], Awaitable[list[int]]]) -> None: ...
        """)
        == dedent("""\
        from collections.abc import Iterator, Callable
        from .._shared.primitives import Lock, sleep
        from .._sync.base import BaseClient

        class _Thing:
            def __enter__(self) -> Self:
                with Lock() as x:
                    sleep( f(x) )
                return self

            def __iter__(self) -> Iterator[int]:
                for x in self._list():
                    yield [y for y in x.iter_bytes()]
                raise StopIteration

            def go(self, f: Callable[[], list[int]]) -> None: ...
        """)
    )


def test_words_in_strings_and_comments_are_rewritten() -> None:
    assert (
        twin_of('''\
        """An AsyncClient, an AsyncEvent: `async with client.events() as stream`."""
        x = f"await {await client.aclose()} AsyncPage"  # async for item in page
        y = "asynchronous, awaiting"
        ''')
        == dedent('''\
        """A Client, an Event: `with client.events() as stream`."""
        x = f"{client.close()} Page"  # for item in page
        y = "asynchronous, awaiting"
        ''')
    )


def test_marked_statements_are_left_out_with_their_imports() -> None:
    assert (
        twin_of("""\
        from x import Used, Only

        class A:
            # twin: async-only
            @property
            def b(self) -> Only:
                return Only(
                    1
                )

            def c(self) -> Used: ...
        # twin: async-only
        D = 1
        E = 2
        """)
        == dedent("""\
        from x import Used

        class A:

            def c(self) -> Used: ...
        E = 2
        """)
    )


def test_an_import_of_one_name_goes_with_its_line() -> None:
    """An empty line in its place is one too much for black."""
    assert (
        twin_of("""\
        from x import Used
        from . import Only

        A: Used
        # twin: async-only
        B: Only
        """)
        == dedent("""\
        from x import Used

        A: Used
        """)
    )


@pytest.mark.parametrize(
    "text",
    [
        "import asyncio\n",
        "x = asyncio.sleep\n",
        '"""Uses asyncio."""\n',
        "from collections.abc import AsyncGenerator\nx: AsyncGenerator[int, None]\n",
        "def f(:\n",
        "# twin: async-only\n\n\nx = 1\n",
        "x = 1  # nothing is async\n",
        # What is left of each would be Python.
        "import os\nx = Awaitable\n",
        "import os\nx = cast(Awaitable, y)\n",
        '"""What "it" is."await ""\n',
        "x: Awaitable[int\n",
    ],
)
def test_what_cannot_be_derived_is_refused(text: str) -> None:
    with pytest.raises(TwinError, match=r"sample\.py"):
        derive(text, "sample.py")


def test_names_that_only_look_alike_stay() -> None:
    for name in ("Asynchronous", "async_", "Async", "is_async", "AsyncX"[5:]):
        assert rename(name) == name
    assert rename("_async_x") == "_x"
    assert rename("_AsyncX") == "_X"


def test_an_attribute_of_the_name_of_an_import_that_goes_stays() -> None:
    assert (
        twin_of("""\
        from a import close, keep
        # twin: async-only
        async def f(x):
            await close()

        def g(x):
            x.close()
            keep(close=1)
        """)
        == dedent("""\
        from a import keep

        def g(x):
            x.close()
            keep(close=1)
        """)
    )


def test_a_name_with_other_letters_is_a_word_as_a_whole() -> None:
    text = "äasync_x = asyncé = AsyncXÄ = 1\n"
    assert derive(text, "f.py") == "äasync_x = asyncé = XÄ = 1\n"


def test_odd_characters_keep_their_place() -> None:
    text = 'x = "\\u2028 é\u2028"; y = 1\x0c\nasync def f(): return await g()\n'
    assert derive(text, "f.py").endswith("def f(): return g()\n")


def test_no_runtime_file_knows_asyncio() -> None:
    for path in RUNTIME.rglob("_async/*.py"):
        assert "asyncio" not in path.read_text(encoding="utf-8"), path


def signatures(cls: Any) -> dict[str, str]:
    return {
        rename(name): str(inspect.signature(member))
        .replace("Async", "")
        .replace("BaseTransport", "Transport")
        for name, member in inspect.getmembers(cls, inspect.isfunction)
        if not name.startswith("_") or name == "__init__"
    }


def test_both_clients_have_the_same_methods(async_twin: Twin) -> None:
    sync = Twin("sync")
    for module, name in (("client.base", "BaseClient"), ("calls.pages", "Page")):
        other = async_twin.get(module, name)
        assert signatures(sync.get(module, name)) == signatures(other)
