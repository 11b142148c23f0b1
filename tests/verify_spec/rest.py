"""Clients of the REST API, made by other people's generators; each makes real calls."""

from __future__ import annotations

from .check import Check

CHECKS: tuple[Check, ...] = ()
