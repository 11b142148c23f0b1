"""Refuses to build the wheel where its package is not laid out: it would be empty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Hook(BuildHookInterface[Any]):
    """Looks before anything is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Look whether the package is there.

        Raises:
            SystemExit: it is not; says how it is built.
        """
        if not (Path(self.root) / "yeastar_mock_pbx" / "data").is_dir():
            raise SystemExit(
                "yeastar-mock-pbx is not built from its sources in place: run"
                " `make publish` in the checkout, and take the wheel from dist/"
            )
