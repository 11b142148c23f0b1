"""The groups of commands: one for each resource of the catalog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...catalog.catalog import Catalog
from ...catalog.infos import ResourceInfo
from .lazy import Command, TableGroup

CHANGES, READS, OWN = "Change something", "Read", "More"
_Table = dict[str, tuple[str, str, Callable[[], Any]]]


def spelled(name: str) -> str:
    """Return a name of the API as a command has it: `vm_greeting` is `vm-greeting`."""
    return name.strip("_").replace("_", "-")


def words_of(operation: str) -> str:
    """Return the name of an operation as it is typed: `vm-greeting list`."""
    return " ".join(map(spelled, operation.split(".")))


def resource_groups(catalog: Catalog) -> dict[str, tuple[str, str]]:
    """Return each group at the top with its line of help and its panel."""
    found = {
        spelled(each.name): (_line(each), each.group)
        for each in catalog.resources
        if "." not in each.name
    }
    for version in _versions(catalog):
        found[version] = (f"Version {version[1:]}.0 of some resources.", "Versions")
    return found


def group_of(catalog: Catalog, name: str, more: Mapping[str, Command]) -> Any:
    """Return the group of a resource or of a version.

    Args:
        catalog: of all operations.
        name: as it is written: `vm-greeting`, `v2`.
        more: commands that are no operation, by group and name: `cdr sync`.
    """
    resources = {spelled(each.name): each for each in catalog.resources}
    if name in resources:
        return _resource_group(catalog, resources[name], more)
    inner = {
        each.partition(".")[2]: each
        for each in resources
        if each.startswith(f"{name}.")
    }
    table: _Table = {
        short: (
            _line(resources[full]),
            resources[full].group,
            lambda full=full: _resource_group(catalog, resources[full], {}),
        )
        for short, full in inner.items()
    }
    help_ = f"Version {name[1:]}.0 of some resources."
    return TableGroup(name=name, help=help_, table=table)


def _resource_group(
    catalog: Catalog, resource: ResourceInfo, more: Mapping[str, Command]
) -> Any:
    group = spelled(resource.name)
    table: _Table = {}
    for name in resource.operations:
        operation = catalog[name]
        panel = READS if operation.safe else CHANGES
        table[spelled(operation.verb)] = (
            f"{operation.summary}.",
            panel,
            lambda name=name: _operation_command(catalog, name),
        )
    for full, command in more.items():
        first, _, last = full.partition(" ")
        if last and first == group:
            table[last] = (
                command.help,
                OWN,
                lambda command=command, last=last: command.load(last),
            )
    short = group.partition(".")[2] or group
    help_ = f"{resource.title}. {resource.summary}"
    return TableGroup(name=short, help=help_, table=table)


def _operation_command(catalog: Catalog, name: str) -> Any:
    from .command import operation_command

    return operation_command(catalog, catalog[name])


def _versions(catalog: Catalog) -> list[str]:
    found = (each.name.partition(".") for each in catalog.resources)
    return list(dict.fromkeys(first for first, dot, _ in found if dot))


def _line(resource: ResourceInfo) -> str:
    return resource.summary or resource.title
