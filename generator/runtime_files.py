"""Hand-written parts of the package: copied, and their sync twin derived."""

from __future__ import annotations

from pathlib import Path

from generator.twin import derive

RUNTIME = Path(__file__).parent / "runtime"
# Below the public modules of the package, some of which have names of its folders.
FOLDER = "_runtime"


def _header(source: str) -> str:
    return (
        f"# Made by `make generate` from generator/runtime/{source}; edits are lost.\n"
    )


def runtime_files() -> dict[str, str]:
    """Return file names inside the package with their source."""
    files: dict[str, str] = {}
    for path in sorted(RUNTIME.rglob("*.py")):
        source = path.relative_to(RUNTIME)
        text = path.read_text(encoding="utf-8")
        header = _header(source.as_posix())
        files[f"{FOLDER}/{source.as_posix()}"] = header + text
        if source.parent.name == "_async":
            twin = source.parent.with_name("_sync") / source.name
            derived = derive(text, str(path))
            files[f"{FOLDER}/{twin.as_posix()}"] = header + derived
    return files
