"""The mock PBX and the published spec, held against each other."""

from __future__ import annotations

from .check import Check

CHECKS: tuple[Check, ...] = ()
