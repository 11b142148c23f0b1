"""All that the mock PBX remembers by the spec alone, made for one state."""

from collections.abc import Callable

from ..jsontypes import JsonObject
from ..recordings import Recordings
from ..settings import Settings
from ..spec import Spec
from .families import (
    Family,
    families,
    remembers_options,
    remembers_rows,
    remembers_table,
)
from .options import Options, OptionTable
from .resource import Changed, Resource
from .seeds import Seeds
from .shapes import Person

Handler = Callable[[JsonObject], JsonObject | None]

BY_HAND = frozenset(
    f"v1.0/{name}"
    for name in (
        "extension",
        "company_contact",
        "phone",
        "recording",
        "vm",
        "wakeupcall",
        "webhook",
    )
)
"""Families with a module of their own: what they do is more than rows."""
OPTION_PAIRS = (
    ("getoptions", "updateoptions"),
    ("getdownloadoption", "updatedownloadoption"),
)
"""Further options of a family that has rows as well."""


class Plan:
    """What the bundle says can be remembered; made once, used for each reset."""

    def __init__(self, spec: Spec, recordings: Recordings, seed: int) -> None:
        self.spec = spec
        self.seeds = Seeds(spec, recordings, seed)
        self.families = families(spec)
        automatic = [
            each for each in self.families.values() if each.name not in BY_HAND
        ]
        self.rows = [each for each in automatic if remembers_rows(spec, each)]
        self.options = [each for each in automatic if remembers_options(each)]
        self.tables = [each for each in automatic if remembers_table(spec, each)]


class Memory:
    """Rows and options as they are now."""

    def __init__(
        self,
        plan: Plan,
        settings: Settings,
        people: Callable[[], dict[str, Person]],
        changed: Changed,
    ) -> None:
        spec, seeds = plan.spec, plan.seeds
        self.resources = {
            each.name: Resource(each, spec, seeds, settings, people, changed)
            for each in plan.rows
        }
        self.options: dict[str, Options] = {}
        for family in plan.families.values():
            for get, update in _pairs(family, family in plan.options):
                operations = family.verbs[get], family.verbs[update]
                name = operations[0].id
                self.options[name] = Options(*operations, spec, seeds, people)
        self.tables = {
            each.name: OptionTable(each, spec, seeds, settings) for each in plan.tables
        }

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        found: dict[str, Handler] = {}
        for part in (self.options, self.tables, self.resources):
            for each in part.values():
                found |= each.handlers()
        return found


def _pairs(family: Family, whole: bool) -> list[tuple[str, str]]:
    pairs = [pair for pair in OPTION_PAIRS if set(pair) <= set(family.verbs)]
    return [("get", "update"), *pairs] if whole else pairs
