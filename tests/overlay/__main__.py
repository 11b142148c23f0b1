"""python -m tests.overlay: writes what the generator says into the cases of bad/."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.golden import place
from tests.overlay import cases, message


def main() -> None:
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            said = message(place(Path(folder).resolve() / "repo"), case.overlay)
        text = case.path.read_text(encoding="utf-8")
        head = text[: text.index("\nexpect: ")]
        block = "".join(f"  {line}\n" for line in said.splitlines())
        case.path.write_text(f"{head}\nexpect: |\n{block}", encoding="utf-8")
        print(f"{case.path.name}\n{block}")


if __name__ == "__main__":
    main()
