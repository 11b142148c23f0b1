"""What all parts of a draft share: the spec, the recording, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from generator.draft.evidence import Evidence
from generator.draft.infer import Inference
from generator.draft.seen import Seen
from generator.draft.spec import DraftSpec, Place
from generator.draft.yaml_file import CannotPlace, SpecFile
from generator.load import JsonObject, Pointer


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence for people: what, and where in the repository."""

    text: str
    file: str = ""


@dataclass(slots=True)
class Told:
    """What a draft did and did not do.

    Attributes:
        done: changes of the patch.
        left: differences that only people can decide.
        failed: additions that found no place.
    """

    done: list[Note] = field(default_factory=list[Note])
    left: list[Note] = field(default_factory=list[Note])
    failed: list[Note] = field(default_factory=list[Note])


@dataclass(slots=True)
class Drafting:
    """One recording on its way into the spec."""

    spec: DraftSpec
    seen: Seen
    told: Told
    touched: set[str | int] = field(default_factory=set[str | int])
    """Operations and events whose answers and frames show something new."""
    whole: list[str] = field(default_factory=list[str])
    """Schemas and operations that came whole."""

    @property
    def evidence(self) -> Evidence:
        """Return how the spec cites the recording."""
        return self.seen.evidence

    def inference(self) -> Inference:
        """Return what makes schemas of values, for one place of the spec."""
        return Inference(
            self.spec.free,
            {
                "description": self.evidence.unexplained(),
                "x-source": [self.evidence.source()],
                "x-observed": self.evidence.mark(),
                "x-coverage": "partial",
                "x-coverage-note": "Fields that the recording does not show are missing.",
            },
        )

    def write_schemas(
        self, file: SpecFile, made: Inference, after: str | None = None
    ) -> None:
        """Write the objects that were inferred beside the one that holds them."""
        for name, schema in made.made.items():
            self.spec.add_component(file, name, schema, after)
            after = name

    def done(self, text: str, file: SpecFile) -> None:
        """Tell of a change."""
        self.told.done.append(Note(text, self._name(file.path)))

    def left(self, text: str, file: SpecFile | None = None) -> None:
        """Tell of what people have to decide."""
        self.told.left.append(Note(text, self._name(file.path) if file else ""))

    def attempt(self, what: str, step: Callable[[], None]) -> None:
        """Take a step; if it fails, take back all of it, and tell."""
        saved = {path: file.text for path, file in self.spec.files.items()}
        try:
            step()
        except CannotPlace as error:
            for path, file in list(self.spec.files.items()):
                if path in saved:
                    file.restore(saved[path])
                elif file.new:
                    del self.spec.files[path]
            self.told.failed.append(Note(f"{what}: {error}"))

    def mark_seen(self, place: Place, key: str, values: list[object]) -> None:
        """Note in `x-seen` what the box showed beside the vendor's tables.

        Args:
            place: schema or operation.
            key: values or types.
            values: what is new.
        """
        mark = self.evidence.mark()
        entries = place.value.get("x-seen")
        if not isinstance(entries, list):
            place.file.add(place.pointer, "x-seen", [{**mark, key: values}])
            return
        for index, entry in enumerate(cast(list[object], entries)):
            box = cast(JsonObject, entry)
            if {key: box.get(key) for key in mark} == mark:
                self._extend(place.below("x-seen", index), key, values)
                return
        place.file.append((*place.pointer, "x-seen"), {**mark, key: values})

    def _extend(self, entry: Place, key: str, values: list[object]) -> None:
        if key not in entry.value:
            entry.file.add(entry.pointer, key, values)
            return
        at: Pointer = (*entry.pointer, key)
        for value in values:
            if value not in entry.value[key]:
                entry.file.append(at, value)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.spec.layout.repo).as_posix()
