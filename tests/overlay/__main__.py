"""python -m tests.overlay: writes what the generator says into the cases of bad/."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.golden import expect, place
from tests.overlay import cases, message


def main() -> None:
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            said = message(place(Path(folder).resolve() / "repo"), case.overlay)
        expect(case.path, said)


if __name__ == "__main__":
    main()
