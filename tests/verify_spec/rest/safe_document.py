"""Generators that read the generator-safe document, openapi-3.0.json."""

from __future__ import annotations

from ..check import Check

CHECKS: tuple[Check, ...] = ()
