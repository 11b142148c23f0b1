"""What a constructor refuses can be reported: no secret in a frame, and no second error."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.frames import frames
from yeastar_pseries import YeastarError, fingerprint
from yeastar_pseries.sync import SqlSink
from yeastar_pseries.tokens import AsyncRedisTokenStore, FileTokenStore, RedisTokenStore

PLANTED = "Planted-S3CRET"
REFUSED: dict[str, Callable[[], object]] = {
    "file, key": lambda: FileTokenStore("tokens.json", PLANTED.encode()),  # type: ignore[arg-type]
    "file, path": lambda: FileTokenStore(5, None),  # type: ignore[arg-type]
    "redis, key": lambda: RedisTokenStore("redis://127.0.0.1:9", key=PLANTED),  # type: ignore[arg-type]
    "redis, URL": lambda: RedisTokenStore(f"ftp://u:{PLANTED}@h"),
    "redis, port": lambda: AsyncRedisTokenStore(f"redis://u:{PLANTED}@h:port/0"),
    "redis, bytes": lambda: AsyncRedisTokenStore(PLANTED.encode()),
    "database, URL": lambda: SqlSink(f"nonsense://u:{PLANTED}@h/db"),
    "database, port": lambda: SqlSink(f"postgresql://u:{PLANTED}@h:port/db"),
    "database, text": lambda: SqlSink(PLANTED),
    "host with a password": lambda: fingerprint(f"https://u:{PLANTED}@127.0.0.1:9"),
    "no host": lambda: fingerprint(f"ftp://u:{PLANTED}@127.0.0.1:9"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_shows_no_secret_and_can_be_reported(case: str) -> None:
    with pytest.raises(YeastarError) as caught:
        REFUSED[case]()
    # Raises itself where a repr of a half-made object does.
    shown = frames(caught.value)
    assert shown
    assert not [place for place, text in shown if PLANTED in text]
    assert PLANTED not in str(caught.value)
