# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Model

from .common import Envelope


class StorageDevice(Model, kw_only=True, gc=False):
    """A storage device."""

    id: int | None = None
    """Device id, the storage_location of backup/create."""
    name: str | None = None
    """Device name."""
    type: str | None = None
    """Kind of device, e.g. local or netdisk; no list is given."""
    status: str | None = None
    """State of the connection, e.g. connected; no list is given."""
    total: str | None = None
    """Capacity as text with unit, e.g. 6.14G."""
    available: str | None = None
    """Free space as text with unit."""


class StorageListResponse(Envelope, kw_only=True):
    """The storage devices."""

    total_number: int | None = None
    """Number of devices."""
    storage_list: list[StorageDevice] | None = None
    """Devices."""
