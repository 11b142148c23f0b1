"""Hand-written parts of the package: copied, and their sync twin derived."""

from __future__ import annotations

from pathlib import Path

from generator.twin import derive

RUNTIME = Path(__file__).parent / "runtime"


def _header(source: str) -> str:
    return (
        f"# Made by `make generate` from generator/runtime/{source}; edits are lost.\n"
    )


def runtime_files() -> dict[str, str]:
    """File name inside the package to source."""
    files: dict[str, str] = {}
    for folder in ("_shared", "_async"):
        for path in sorted((RUNTIME / folder).glob("*.py")):
            name = f"{folder}/{path.name}"
            text = path.read_text(encoding="utf-8")
            files[name] = _header(name) + text
            if folder == "_async":
                twin = derive(text, str(path))
                files[f"_sync/{path.name}"] = _header(name) + twin
    return files
