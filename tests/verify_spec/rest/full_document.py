"""Generators that read the full document, openapi.json (3.1)."""

from __future__ import annotations

from ..check import Check

CHECKS: tuple[Check, ...] = ()
