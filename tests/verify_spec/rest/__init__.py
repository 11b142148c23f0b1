"""Clients of the REST API, made by other people's generators; each makes real calls."""

from __future__ import annotations

from ..check import Check
from . import full_document, safe_document

CHECKS: tuple[Check, ...] = (*full_document.CHECKS, *safe_document.CHECKS)
