# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from msgspec import field
from .._runtime.decoding.model import Answer, Model


class DuplicateField(Model, kw_only=True, gc=False):
    """A unique field whose value another object holds."""

    field_: str | None = field(name="field", default=None)
    """Name of the argument."""
    value: str | None = None
    """Value that is in use."""
    external_source: str | None = None
    """Kind of the object that holds it, e.g. extension."""
    external_source_name: str | None = None
    """Number or name of that object."""


class Envelope(Answer, kw_only=True):
    """What every answer holds. `errcode` decides; HTTP 200 is sent for failures too."""

    errcode: int | None = None
    """0 done, 1 partly done, 2 still running; anything else is a failure."""
    errmsg: str | None = None
    """Text of the code; its spelling varies, so compare errcode."""
    submsg: str | None = None
    """More about the failure; empty on success of newer endpoints."""
    invalid_param_list: list[InvalidParam] | None = None
    """Arguments that were refused."""
    duplicate_field_list: list[DuplicateField] | None = None
    """Fields whose value is in use elsewhere."""


class InvalidParam(Model, kw_only=True, gc=False):
    """An argument that the PBX refused, with one of three reasons."""

    field_: str | None = field(name="field", default=None)
    """Name of the argument."""
    value: str | None = None
    """What was wrong with the value, e.g. "error"."""
    validation_type: str | None = None
    """Rule that failed, e.g. required."""
    valid_msg: str | None = None
    """Readable reason."""
