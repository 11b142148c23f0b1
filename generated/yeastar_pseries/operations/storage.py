# Made by `make generate` from spec/openapi/resources/storage.yaml; edits are lost.
"""Descriptors of the operations of storage: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import storage as models

STORAGE_LIST = Operation("/v1.0/storage/list", models.StorageListResponse, safe=True)
