"""`python -m generator.publish.html [FOLDER]`: write the reference, to look at it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import cast

from generator.layout import Layout
from generator.load import JsonObject
from generator.publish.html import reference_pages


def main(folder: Path) -> None:
    """Write all pages, made from the documents as they are published now."""
    layout = Layout(Path.cwd())
    published = layout.repo / "generated/spec"
    openapi, asyncapi, errors = (
        cast(JsonObject, json.loads((published / name).read_text("utf-8")))
        for name in ("openapi.json", "asyncapi.json", "errors.json")
    )
    pages = reference_pages(openapi, asyncapi, errors)
    for path, content in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    print(f"{len(pages)} files, {sum(map(len, pages.values())):,} bytes: {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist/reference"))
