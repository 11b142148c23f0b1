"""The result for people: on the terminal, and as Markdown for the change log."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.console import Console
from rich.markup import escape

from generator.diff.report import Result, editions_of
from generator.diff.rows import Row
from generator.diff.rules import ROLES, broken, rules

_STYLES = {"Breaking": "bold red", "New": "green", "Known now": "cyan"}
_ADDITIONS = ("-added", "lead-confirmed", "-gained", "values-told")


def sections(result: Result) -> list[tuple[str, list[Row]]]:
    """Return the rows by what a reader looks for, empty sections left out."""
    waiting = list(result.rows)
    found: list[tuple[str, list[Row]]] = []

    def take(title: str, chosen: Callable[[Row], bool]) -> None:
        rows = [row for row in waiting if chosen(row)]
        waiting[:] = [row for row in waiting if not chosen(row)]
        if rows:
            found.append((title, rows))

    take("Breaking", lambda row: bool(broken(row)))
    take("New", lambda row: row.news == "new")
    take("Known now, may have been there before", lambda row: row.news == "documented")
    take("Wording, examples and sources", lambda row: _is_wording(row))
    take("Added", lambda row: row.rule.endswith(_ADDITIONS))
    take("Changed", lambda row: True)
    order = ["Breaking", "New", "Added", "Known now, may have been there before"]
    order += ["Changed", "Wording, examples and sources"]
    return sorted(found, key=lambda section: order.index(section[0]))


def _is_wording(row: Row) -> bool:
    return rules()[row.rule].name in (
        "text-changed",
        "example-changed",
        "source-changed",
        "error-text-changed",
    )


def print_text(result: Result, console: Console, wording: bool) -> None:
    """Print the result for a terminal; colours are the console's decision."""
    if not result.rows:
        console.print("No differences.")
        return
    for title, rows in sections(result):
        style = next((_STYLES[key] for key in _STYLES if title.startswith(key)), "bold")
        console.print(f"[{style}]{title} ({len(rows)})[/]")
        if title.startswith("Wording") and not wording:
            console.print("  --wording lists them\n")
            continue
        for row in rows:
            _print_row(console, row)
        console.print()
    console.print(_summary(result))


def _print_row(console: Console, row: Row) -> None:
    whom = _whom(row)
    mark = f" [red]breaks {whom}[/]" if whom else ""
    console.print(f"  {escape(row.text)}{mark} [dim]{escape(f'[{row.rule}]')}[/]")
    about = [_used(row), *_python(row)]
    shown = "; ".join(filter(None, about))
    if shown:
        console.print(f"    [dim]{escape(shown)}[/]")


def _whom(row: Row) -> str:
    return ", ".join(role for role in ROLES if role in broken(row))


def _used(row: Row) -> str:
    """Say who meets it, if that is not the row's own subject."""
    operations, events = row.names("operation"), row.names("event")
    parts: list[str] = []
    for names, one, many in (
        (operations, "operation", "operations"),
        (events, "event", "events"),
    ):
        if len(names) == 1 and str(names[0]) not in row.text:
            parts.append(f"{one} {names[0]}")
        elif len(names) > 1:
            shown = ", ".join(str(name) for name in names[:4])
            more = f" and {len(names) - 4} more" if len(names) > 4 else ""
            parts.append(f"{len(names)} {many}: {shown}{more}")
    return "; ".join(parts)


def _python(row: Row) -> list[str]:
    if not row.python_breaks:
        return []
    shown = ", ".join(row.python_breaks[:3])
    more = len(row.python_breaks) - 3
    return [f"Python: {shown}{f' and {more} more' if more > 0 else ''}"]


def _summary(result: Result) -> str:
    breaking = sum(bool(broken(row)) for row in result.rows)
    count = len(result.rows)
    edition = f" for {result.edition}" if result.edition else ""
    changes = f"{count} change{'s' if count != 1 else ''}{edition}"
    return f"{changes}, {breaking} breaking: asks for [bold]{result.bump}[/]"


def markdown(result: Result) -> str:
    """Return the result as sections of a change log."""
    if not result.rows:
        return "No differences.\n"
    lines: list[str] = []
    for title, rows in sections(result):
        lines += [f"### {title}", ""]
        if title.startswith("Wording"):
            lines.append(f"- {len(rows)} texts, examples or sources.")
        else:
            lines += [_entry(row) for row in rows]
        lines.append("")
    return "\n".join(lines)


def _entry(row: Row) -> str:
    text = row.text.replace("<", "\\<").replace("*", "\\*")
    used = _used(row)
    whom = _whom(row)
    details = [used] if used else []
    editions = editions_of(row)
    if row.editions:
        details.append(", ".join(editions))
    if whom:
        details.append(f"breaks {whom}")
    details += _python(row)
    return f"- {text}{f' ({_joined(details)})' if details else ''}."


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)
