"""The lint refuses exactly the names that the classes of the package have."""

from __future__ import annotations

from typing import Any

import pytest

import yeastar_pseries
from generator.lint.hidden_members import (
    CLIENT,
    DOWNLOAD,
    FOLLOWED,
    MODEL,
    PAGE,
    PENDING,
)
from tests.runtime_events.package import load
from yeastar_pseries._async.client import AsyncClient
from yeastar_pseries._sync.client import Client


def members(*kinds: type[Any]) -> set[str]:
    """Public names that a class has of its own or of its bases in the package."""
    found: set[str] = set()
    for kind in kinds:
        for base in kind.__mro__:
            if "_runtime." in base.__module__:
                found |= {name for name in vars(base) if not name.startswith("_")}
    return found


@pytest.mark.parametrize(
    ("module", "name", "listed"),
    [
        ("decoding.model", "Answer", MODEL),
        ("calls._async.pages", "AsyncPage", PAGE),
        ("calls._sync.pages", "Page", PAGE),
        ("calls._async.downloads", "AsyncDownload", DOWNLOAD),
        ("calls._sync.downloads", "Download", DOWNLOAD),
        ("following._async.followed_call", "AsyncFollowedCall", FOLLOWED),
        ("following._sync.followed_call", "FollowedCall", FOLLOWED),
        ("calls._async.pending", "AsyncPendingDownload", DOWNLOAD | PENDING),
        ("calls._sync.pending", "PendingDownload", DOWNLOAD | PENDING),
    ],
)
def test_members_of_answers_are_listed(
    module: str, name: str, listed: frozenset[str]
) -> None:
    assert members(getattr(load(module), name)) == listed


def test_members_of_clients_are_listed() -> None:
    own = {"v2", "auth"}
    assert own <= set(vars(Client)) & set(vars(AsyncClient))
    assert members(Client, AsyncClient) | own == CLIENT
    assert yeastar_pseries.Client is Client
