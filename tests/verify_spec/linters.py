"""Linters and parsers that judge the published files: no error, no warning."""

from __future__ import annotations

from .check import Check

CHECKS: tuple[Check, ...] = ()
