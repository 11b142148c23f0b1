"""Overlays onto the documents, before anything judges them."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.bundle import Bundle, find
from generator.load import Document, JsonObject, Pointer
from generator.overlay import merge
from generator.overlay.changes import Changes, place_in
from generator.overlay.document import Action, DocumentName, read_overlay
from generator.overlay.homes import with_homes
from generator.problems import Problem, SpecError, pointer_text

# Every stage relies on these.
_NEEDED: tuple[tuple[DocumentName, Pointer], ...] = (
    ("openapi", ("info",)),
    ("openapi", ("paths",)),
    ("openapi", ("components", "schemas")),
    ("openapi", ("components", "parameters")),
    ("openapi", ("components", "securitySchemes")),
    ("asyncapi", ("info",)),
    ("asyncapi", ("channels",)),
    ("asyncapi", ("components", "schemas")),
    ("asyncapi", ("components", "messages")),
)


def _order(place: Pointer) -> list[tuple[int, str]]:
    return [(part, "") if isinstance(part, int) else (-1, part) for part in place]


@dataclass(slots=True)
class Overlays:
    """The overlays of a run, in their order."""

    actions: list[Action]
    root: Path
    changes: Changes = field(default_factory=Changes)
    _bundles: dict[DocumentName, Bundle] = field(
        default_factory=dict["DocumentName", Bundle]
    )
    _errors: Path | None = None

    @staticmethod
    def read(paths: list[Path], root: Path) -> Overlays:
        """Read overlay files.

        Args:
            paths: the files, in the order in which they apply.
            root: what files of the spec are shown relative to.

        Raises:
            SpecError: with all problems of all files.
        """
        actions: list[Action] = []
        problems: list[Problem] = []
        for path in paths:
            found, wrong = read_overlay(path)
            actions += found
            problems += wrong
        if problems:
            raise SpecError(problems, root)
        return Overlays(actions, root)

    def apply(
        self, openapi: Bundle, asyncapi: Bundle, errors: Document
    ) -> tuple[Bundle, Bundle, Document]:
        """Return the documents with all actions done; those given stay as they are.

        Raises:
            SpecError: an action selects nothing, or does not fit what it selects.
        """
        data: dict[DocumentName, JsonObject] = {
            "openapi": deepcopy(openapi.data),
            "asyncapi": deepcopy(asyncapi.data),
            "errors": deepcopy(errors.data),
        }
        problems: list[Problem] = []
        for action in self.actions:
            problems += self._act(action, data[action.document])
        problems = problems or self._broken(data)
        if problems:
            raise SpecError(problems, self.root)
        changed = (
            with_homes(openapi, data["openapi"]),
            with_homes(asyncapi, data["asyncapi"]),
        )
        self._bundles = {"openapi": changed[0], "asyncapi": changed[1]}
        self._errors = errors.path
        return *changed, replace(errors, data=data["errors"])

    def _act(self, action: Action, data: JsonObject) -> list[Problem]:
        places = action.target.places(data)
        if not places and not action.optional:
            message = f"{action.target.text} selects nothing in {action.document}"
            return [action.problem(message, action.target.hint(data), "target")]
        problems: list[Problem] = []
        if action.remove:
            # From the end: what is removed moves nothing that is still to be removed.
            places.sort(key=_order, reverse=True)
        for place in places:
            try:
                if action.remove:
                    merge.remove(data, place)
                    self.changes.removed(action, place)
                else:
                    for at, inner in merge.update(data, place, action.update):
                        self.changes.wrote(action, at, inner)
            except merge.MergeError as error:
                inner = () if action.remove else ("update", *error.at)
                where = f"{action.document} #{pointer_text(place)}"
                message = f"{error.message} (at {where})"
                problems.append(action.problem(message, error.remedy, *inner))
        return problems

    def _broken(self, data: dict[DocumentName, JsonObject]) -> list[Problem]:
        """Check that what every stage relies on is still there."""
        problems: list[Problem] = []
        for document, pointer in _NEEDED:
            if isinstance(find(data[document], pointer), dict):
                continue
            message = f"{document} #{pointer_text(pointer)} is no longer an object"
            change = self.changes.last(document, pointer)
            assert change is not None, "the spec itself has it"
            remedy = "a target further down; nothing works without this one"
            file = change.action.file
            problems.append(Problem(file, change.cause, message, remedy))
        return problems

    @contextmanager
    def to_blame(self) -> Generator[None]:
        """Show problems found inside at the places of the overlays that caused them."""
        try:
            yield
        except SpecError as error:
            problems = [self.blame(problem) for problem in error.problems]
            raise SpecError(list(dict.fromkeys(problems)), error.root) from None

    def blame(self, problem: Problem) -> Problem:
        """Return the problem at the place of the overlay that caused it, if one did."""
        if any(problem.file == action.file for action in self.actions):
            return problem
        if problem.file == self._errors:
            found = self.changes.cause("errors", problem.pointer, problem)
            if found is not None:
                return found
        for document, bundle in self._bundles.items():
            pointer = place_in(bundle, problem)
            if pointer is not None:
                found = self.changes.cause(document, pointer, problem)
                if found is not None:
                    return found
        files = ", ".join(dict.fromkeys(str(a.file) for a in self.actions))
        return replace(problem, message=f"{problem.message} (with {files} applied)")
