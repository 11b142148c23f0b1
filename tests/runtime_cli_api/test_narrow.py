"""Help in terminals of all widths: no name of an option or a command is cut."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.runtime_cli_api.asking import yeastar
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.catalog.infos import OperationInfo
from yeastar_pseries._runtime.cli.api.groups import words_of
from yeastar_pseries._runtime.cli.api.values import flag_of

CATALOG = load_catalog()
# Those with the longest names, and some others.
COMMANDS = sorted(
    CATALOG, key=lambda each: -max((len(p.name) for p in each.parameters), default=0)
)[:12:2] + [CATALOG["uacsta_call.accept"], CATALOG["extension.list"]]


@pytest.mark.parametrize("width", [40, 60, 80, 88])
@pytest.mark.parametrize("operation", COMMANDS, ids=lambda each: each.name)
def test_the_name_of_each_option_can_be_read(
    operation: OperationInfo, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 columns it was cut in 21 commands, at 40 in most of them."""
    monkeypatch.setenv("COLUMNS", str(width))

    done = yeastar(*words_of(operation.name).split(), "--help")
    assert done.exit_code == 0, done.output
    words = done.stdout.replace(",", " ").split()
    assert {flag_of(each) for each in operation.parameters} <= set(words)
    assert {"--profile", "--fields", "--help"} <= set(words)


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("group", [(), ("call",), ("v2", "cdr"), ("extension",)])
def test_the_names_of_commands_and_their_help_are_whole(
    group: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = yeastar(*group, "--help")
    assert done.exit_code == 0, done.output
    assert "…" not in done.stdout
    assert max(map(cell_len, done.stdout.splitlines())) <= width
    if not group:
        assert {"Start here", "Live"} <= {
            line.strip("╭─╮ :") for line in done.stdout.splitlines()
        }
