"""Uses the installed package; copied beside a clean environment and run there.

Imports nothing of this repository: `python -I smoke.py <URL of a mock PBX>`.
"""

import asyncio
import importlib.metadata
import sys

from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.errors import ApiError
from yeastar_pseries.events import CallStateChanged

ID, SECRET = "mock-client-id", "mock-client-secret"


def sync(url: str) -> int:
    """List extensions, and read an error answer."""
    with Client(url, client_id=ID, client_secret=SECRET) as client:
        count = len(client.extension.list().data or ())
        try:
            client.extension.get(id=999_999)
        except ApiError as error:
            assert error.errcode
        else:
            raise AssertionError("an extension that does not exist was answered")
    return count


async def with_events(url: str) -> None:
    """Make a call and see an event of it."""
    async with (
        AsyncClient(url, client_id=ID, client_secret=SECRET) as client,
        client.events(topics=[30011]) as stream,
    ):
        answer = await client.call.dial(caller="1000", callee="1001")
        assert answer.call_id
        async for event in stream:
            if isinstance(event, CallStateChanged):
                return


def main() -> None:
    """Print one line, or fail."""
    url = sys.argv[1]
    count = sync(url)
    asyncio.run(asyncio.wait_for(with_events(url), 30))
    version = importlib.metadata.version("yeastar-pseries")
    print(f"{version}: {count} extensions listed, a call made and its event seen")


if __name__ == "__main__":
    main()
