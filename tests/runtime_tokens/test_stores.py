"""What a store holds, and what it makes of whatever it finds."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet, MultiFernet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runtime_tokens.redis_server import RedisServer
from yeastar_pseries._runtime.redact import Secret
from yeastar_pseries.errors import ConfigurationError, TokenStoreError
from yeastar_pseries.tokens import (
    FileTokenStore,
    MemoryTokenStore,
    RedisTokenStore,
    StoredRefusal,
    TokenRecord,
    record_key,
)

KEY = "0123456789abcdef0123456789abcdef"


def record(text: str = "ACCESS-SECRET", **changes: Any) -> TokenRecord:
    now = time.time()
    fields: dict[str, Any] = {
        "saved_at": now,
        "access_token": Secret(text),
        "access_ends": now + 1800,
        "refresh_token": Secret("REFRESH-SECRET"),
        "refresh_ends": now + 86400,
    }
    return TokenRecord(**{**fields, **changes})


@pytest.fixture(params=["memory", "file", "redis"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    if request.param == "memory":
        return MemoryTokenStore()
    if request.param == "file":
        return FileTokenStore(tmp_path / "t")
    return RedisTokenStore(request.getfixturevalue("redis_server").url)


def test_a_record_comes_back_as_it_was_saved(store: Any) -> None:
    assert store.load(KEY) is None
    refused = StoredRefusal(errcode=-1, until=time.time() + 60, salt="00", check="0a")
    for each in (record(), record("ünï"), TokenRecord(saved_at=1.0, refusal=refused)):
        store.save(KEY, each)
        store.save("f" * 32, record("another PBX"))
        assert store.load(KEY) == each
    store.delete(KEY)
    store.delete(KEY)
    assert store.load(KEY) is None
    assert store.load("f" * 32) is not None


def test_one_at_a_time_has_the_lock_and_another_pbx_has_its_own(store: Any) -> None:
    with store.lock(KEY, 30) as first, store.lock(KEY, 30) as second:
        assert (first, second) == (True, False)
        with store.lock("f" * 32, 30) as other:
            assert other
    with store.lock(KEY, 30) as again:
        assert again


def test_a_lock_ends_by_itself_and_is_not_ended_by_its_former_owner(store: Any) -> None:
    with store.lock(KEY, 0.05) as first:
        assert first
        time.sleep(0.06)
        late = store.lock(KEY, 30)
        assert late.__enter__()
    with store.lock(KEY, 30) as third:
        assert not third
    late.__exit__(None, None, None)


def test_nothing_shows_a_token(store: Any) -> None:
    store.save(KEY, record())
    shown = f"{store!r} {store} {store.load(KEY)!r} {record()} {vars(store)}"
    assert "SECRET" not in shown


@given(st.binary(max_size=300) | st.text().map(str.encode))
def test_any_bytes_are_no_record_and_no_error(data: bytes) -> None:
    if data.startswith(b"sealed:"):
        with pytest.raises(TokenStoreError):
            TokenRecord.from_bytes(data)
    else:
        assert TokenRecord.from_bytes(data) is None


@pytest.mark.parametrize("more", ['"version":2', '"version":1,"access_token":5'])
def test_a_record_of_a_later_release_or_of_no_token_is_none(more: str) -> None:
    data = b'{%b,"saved_at":1}'
    assert TokenRecord.from_bytes(data % b'"version":1') is not None
    assert TokenRecord.from_bytes(data % more.encode()) is None


NUMBERS = st.integers() | st.floats() | st.none() | st.text(max_size=3)


@given(
    st.dictionaries(
        st.sampled_from(TokenRecord.__struct_fields__ + ("version",)),
        NUMBERS | st.dictionaries(st.text(max_size=5), NUMBERS, max_size=2),
    )
)
def test_a_record_of_odd_values_is_sound_or_none(fields: dict[str, Any]) -> None:
    import json

    found = TokenRecord.from_bytes(json.dumps({"version": 1, **fields}).encode())
    assert found is None or 0 <= found.ends < 1e12


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=50,
    deadline=None,
)
@given(st.binary(max_size=200), st.integers(0, 400))
def test_a_torn_file_counts_as_empty_and_is_written_anew(
    tmp_path: Path, data: bytes, cut: int
) -> None:
    path = tmp_path / "t"
    store = FileTokenStore(path)
    store.save(KEY, record())
    whole = path.read_bytes()
    for content in (data, whole[:cut], whole[cut:], whole[:cut] + data):
        path.write_bytes(content)
        assert store.load(KEY) is None or content == whole or whole in content
    store.save(KEY, record())
    assert store.load(KEY) is not None


def test_only_the_owner_reads_the_files_whatever_the_umask(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "t")
    before = os.umask(0)
    try:
        store.save(KEY, record())
        with store.lock(KEY, 1):
            pass
    finally:
        os.umask(before)
    modes = {
        each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()
    }
    assert modes == {"t": 0o600, "t.lock": 0o600, f"t.{KEY[:16]}.lock": 0o600}
    (tmp_path / "t").chmod(0o644)
    store.load(KEY)
    assert stat.S_IMODE((tmp_path / "t").stat().st_mode) == 0o600


def test_what_a_killed_writer_left_does_no_harm(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine")
    for leave in (
        lambda part: part.write_text("half"),
        lambda part: part.symlink_to(other),
        lambda part: part.hardlink_to(other),
    ):
        leave(tmp_path / "t.part")
        store = FileTokenStore(tmp_path / "t")
        store.save(KEY, record())
        assert store.load(KEY) is not None
        assert other.read_text() == "mine"
        assert not (tmp_path / "t.part").exists()


@pytest.mark.parametrize("kind", ["link", "folder", "pipe", "lock link"])
def test_what_is_no_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "t"
    target = tmp_path / "target"
    target.write_text("mine")
    if kind == "link":
        path.symlink_to(target)
    elif kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        (tmp_path / "t.lock").symlink_to(target)
    store = FileTokenStore(path)
    with pytest.raises((TokenStoreError, OSError)):
        store.save(KEY, record())
    assert target.read_text() == "mine"


@pytest.mark.parametrize("kind", ["file", "redis"])
def test_a_key_hides_tokens_and_only_it_opens_them(
    kind: str, tmp_path: Path, redis_server: RedisServer
) -> None:
    def make(key: Any = None) -> Any:
        if kind == "file":
            return FileTokenStore(tmp_path / "t", key)
        return RedisTokenStore(redis_server.url, key=key)

    def content() -> bytes:
        if kind == "file":
            return (tmp_path / "t").read_bytes()
        client = redis_server.client
        return b"".join(client.get(name) for name in client.scan_iter())

    old, new = Fernet(Fernet.generate_key()), Fernet(Fernet.generate_key())
    make().save(KEY, record())
    assert b"ACCESS-SECRET" in content()
    # What anybody could have written is not believed where a key is given.
    assert make(old).load(KEY) is None
    make(old).save(KEY, record())
    assert b"SECRET" not in content()
    assert make(old).load(KEY) == make(MultiFernet([new, old])).load(KEY)
    with pytest.raises(TokenStoreError, match=r"key= does not open .*InvalidToken"):
        make(new).load(KEY)
    with pytest.raises(TokenStoreError, match="without key="):
        make().load(KEY)


def test_a_lock_of_another_client_keeps_its_end(redis_server: RedisServer) -> None:
    store = RedisTokenStore(redis_server.url)
    with store.lock(KEY, 15):
        with store.lock(KEY, 0.5) as second:
            assert not second
        assert redis_server.client.pttl(f"yeastar-pseries:{KEY}:lock") > 5_000


def test_a_record_in_redis_ends_with_its_tokens(redis_server: RedisServer) -> None:
    store = RedisTokenStore(redis_server.url, prefix="app:")
    store.save(KEY, record())
    assert 86390_000 < redis_server.client.pttl(f"app:{KEY}") <= 86400_000
    redis_server.client.set(f"app:{KEY}", b"\xff\x00garbage")
    assert store.load(KEY) is None


def test_a_client_that_decodes_answers_serves_too(redis_server: RedisServer) -> None:
    import redis

    client = redis.Redis.from_url(redis_server.url, decode_responses=True)
    store = RedisTokenStore(client, key=Fernet(Fernet.generate_key()))
    store.save(KEY, record())
    assert store.load(KEY) is not None
    with store.lock(KEY, 1) as held:
        assert held
    assert not redis_server.client.exists(f"yeastar-pseries:{KEY}:lock")


def test_the_key_of_a_record_tells_pbx_and_client_id_only() -> None:
    key = record_key("https://pbx.example.com:8088", "id-1")
    assert key == record_key("http://PBX.example.com:8088/", "id-1")
    assert len(key) == 32 and key.isalnum()
    others = [
        ("https://pbx.example.com", "id-1"),
        ("https://pbx.example.com:8088", "2"),
    ]
    assert key not in {record_key(*each) for each in others}


def test_what_cannot_work_is_refused_at_once(tmp_path: Path) -> None:
    for make in (
        lambda: FileTokenStore(""),
        lambda: FileTokenStore(tmp_path / "t", "not a key"),  # type: ignore[arg-type]
        lambda: FileTokenStore(tmp_path, on_store_error="ignore"),  # type: ignore
        lambda: RedisTokenStore(17),
        lambda: RedisTokenStore("http://:pass-SECRET@host"),
    ):
        with pytest.raises(ConfigurationError) as caught:
            make()
        assert "SECRET" not in str(caught.value)
