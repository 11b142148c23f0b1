"""Which classes the schemas become; `generator.models` makes them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.requests import Request
from generator.ir.schemas import Schemas


@dataclass(frozen=True, slots=True)
class ModelPlan:
    """Which classes to make, in which modules."""

    schemas: Schemas
    modules: dict[str, str]
    """Component name to module name."""
    read: frozenset[str]
    """Components that answers use."""
    requests: tuple[tuple[str, Request], ...]
    """(module, request)"""
    answers: frozenset[str] = frozenset()
    """Components that stand for a whole answer, or are what such a one extends."""

    def write_only(self) -> frozenset[str]:
        """Return the components that only requests use."""
        used: set[str] = set()
        for _, request in self.requests:
            used |= set(self.schemas.reachable(request.schema))
        tops = {request.name for _, request in self.requests}
        return frozenset(used - self.read - tops)
