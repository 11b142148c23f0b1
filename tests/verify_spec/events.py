"""Models of the events, made by other people's generators; one frame decoded by each."""

from __future__ import annotations

from .check import Check

CHECKS: tuple[Check, ...] = ()
