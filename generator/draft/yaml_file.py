"""Edits of a YAML file that leave every other byte as people wrote it.

No file is loaded and dumped: a dump breaks long lines, changes quotes and loses blank
lines. The parser tells where things stand, and text goes in there. Each edit is made
twice, in the text and in the data; if the text then does not read as the data, the edit
is taken back and refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias, cast

import yaml

from generator.draft.layout_of_yaml import WIDTH, entry, flow, item, key_text
from generator.load import JsonObject, Pointer
from generator.yaml_values import SpecLoader

Node: TypeAlias = Any  # PyYAML has no types of its own that are strict
# Below these, entries are parted by empty lines.
_SPACED = frozenset(("schemas", "paths", "messages"))
# A key whose value, a list below it, others take over.
_ANCHORED = re.compile(r"(?P<indent> *)[\w-]+: &(?P<anchor>[\w-]+)")


class CannotPlace(Exception):
    """An edit that would not come out as meant; nothing was changed."""


class SpecFile:
    """One file of the spec, edited in place in memory."""

    def __init__(self, path: Path, text: str | None = None) -> None:
        self.path = path
        self.new = text is not None
        self.before = "" if text is not None else path.read_text(encoding="utf-8")
        self.text = text if text is not None else self.before
        self.data = self._read(self.text)
        self._root: Node = None

    @property
    def changed(self) -> bool:
        """Whether any edit was made."""
        return self.new or self.text != self.before

    def find(self, pointer: Pointer) -> Any:
        """Return the value at a place; None if there is none."""
        node: Any = self.data
        for part in pointer:
            try:
                node = node[int(part) if isinstance(node, list) else part]
            except (KeyError, IndexError, TypeError, ValueError):
                return None
        return node

    def add(
        self,
        pointer: Pointer,
        key: str,
        value: object,
        after: str | None = None,
        comment: str = "",
    ) -> None:
        """Add a key to a mapping, at its end or behind another key.

        Args:
            pointer: the mapping.
            key: the new key.
            value: its value.
            after: a key of the mapping to stand behind.
            comment: what stands behind the value, `# 30041`.

        Raises:
            CannotPlace: the mapping is of a form that cannot take it.
        """
        holder = self.find(pointer)
        if not isinstance(holder, dict) or key in holder:
            raise CannotPlace(f"{_shown(pointer)} cannot take {key!r}")
        names = list(cast(JsonObject, holder))
        behind = after if after in names else (names[-1] if names else None)
        with self._edit():
            node = self._node(pointer)
            if behind is None:
                self._fill(pointer, node, entry(key, value, 0))
                cast(JsonObject, holder)[key] = json.loads(json.dumps(value))
                return
            pair = next(p for p in node.value if p[0].value == behind)
            if node.flow_style:
                text = f", {key_text(key)}: {flow(value)}"
                self._insert_in_flow(pointer, pair[1], text)
            else:
                lines = entry(key, value, node.start_mark.column)
                lines[-1] += f"  {comment}" if comment else ""
                spaced = self._spaced(node, pointer)
                self._insert_below(self._last_line(pair), lines, spaced)
            _insert(cast(JsonObject, holder), key, value, behind)

    def append(self, pointer: Pointer, value: object, after: int | None = None) -> None:
        """Add an entry to a list that has some, at its end or behind another.

        Args:
            pointer: the list.
            value: the new entry.
            after: index of the entry to stand behind.

        Raises:
            CannotPlace: there is no such list.
        """
        holder = self.find(pointer)
        if not isinstance(holder, list) or not holder:
            raise CannotPlace(f"{_shown(pointer)} is no list with entries")
        entries = cast(list[object], holder)
        index = len(entries) - 1 if after is None else after
        with self._edit():
            node = self._node(pointer)
            behind = node.value[index]
            if node.flow_style:
                self._insert_in_flow(pointer, behind, f", {flow(value)}")
            else:
                lines = item(value, node.start_mark.column)
                self._insert_below(self._last_of(behind), lines, False)
            entries.insert(index + 1, json.loads(json.dumps(value)))

    def replace(self, pointer: Pointer, value: object) -> None:
        """Put another value in place of one, in a line.

        Raises:
            CannotPlace: the text would not read as meant.
        """
        parent = self.find(pointer[:-1])
        with self._edit():
            node = self._node(pointer)
            start, end = self._span(node)
            self.text = self.text[:start] + flow(value) + self.text[end:]
            parent[pointer[-1]] = json.loads(json.dumps(value))
            self._root = None
            self._unfold(pointer)

    def remove(self, pointer: Pointer) -> None:
        """Take a key or an entry away, with its whole value.

        Raises:
            CannotPlace: it is the last of its kind, or the text would not read as meant.
        """
        *above, last = pointer
        holder = self.find(tuple(above))
        if len(holder) < 2:
            raise CannotPlace(f"{_shown(pointer)} is alone; take its holder away")
        with self._edit():
            self._part_from_aliases(tuple(above))
            node = self._node(tuple(above))
            index = (
                int(last)
                if isinstance(holder, list)
                else [key.value for key, _ in node.value].index(str(last))
            )
            gone = node.value[index]
            nodes = [gone] if isinstance(holder, list) else list(gone)
            anchors = self._anchors(nodes[-1])
            if node.flow_style:
                start, end = self._flow_span(node, index)
            else:
                start = self._offset(nodes[0].start_mark.line)
                end = self._offset(self._last_of(nodes[-1]) + 1)
            rest = self.text[end:]
            for name, written in anchors:
                # The first that refers to it takes its place.
                rest = re.sub(rf"\*{name}\b", lambda _, t=written: t, rest, count=1)
            self.text = self.text[:start] + rest
            cast(JsonObject, holder).pop(cast(str, last))

    def restore(self, text: str) -> None:
        """Go back to an earlier state."""
        if text != self.text:
            self.text, self.data, self._root = text, self._read(text), None

    def note(self, old: str, new: str) -> None:
        """Put one text in place of another that stands once in the file.

        Raises:
            CannotPlace: it stands elsewhere too, or nowhere, or means something else.
        """
        with self._edit():
            if self.text.count(old) != 1:
                raise CannotPlace(f"{old!r} stands {self.text.count(old)} times")
            self.text = self.text.replace(old, new)

    # Text and data say the same, or nothing happens

    @contextmanager
    def _edit(self) -> Generator[None]:
        text, data = self.text, json.dumps(self.data)
        try:
            self._root = None
            yield
            self._root = None
            if self._read(self.text) != self.data:
                raise CannotPlace("the text would not read as meant")
        except (yaml.YAMLError, StopIteration, IndexError, ValueError) as error:
            self.text, self.data, self._root = text, json.loads(data), None
            raise CannotPlace(str(error).partition("\n")[0]) from None
        except CannotPlace:
            self.text, self.data, self._root = text, json.loads(data), None
            raise

    @staticmethod
    def _read(text: str) -> JsonObject:
        # Through JSON, so that aliases are values of their own.
        return json.loads(json.dumps(yaml.load(text, Loader=SpecLoader)))

    # Where things stand

    def _node(self, pointer: Pointer) -> Node:
        if self._root is None:
            self._root = yaml.compose(self.text, Loader=SpecLoader)
        node: Node = self._root
        for part in pointer:
            if isinstance(node, yaml.MappingNode):
                node = next(v for k, v in node.value if k.value == str(part))
            else:
                node = node.value[int(part)]
        return node

    def _offset(self, line: int, column: int = 0) -> int:
        at = 0
        for _ in range(line):
            found = self.text.find("\n", at)
            if found < 0:
                return len(self.text)
            at = found + 1
        return at + column

    def _span(self, node: Node) -> tuple[int, int]:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            raise CannotPlace("a text of several lines stands there")
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            raise CannotPlace("a mapping or list of several lines stands there")
        return (
            self._offset(start.line, start.column),
            self._offset(end.line, end.column),
        )

    def _last_line(self, pair: tuple[Node, Node]) -> int:
        return max(pair[0].end_mark.line, self._last_of(pair[1]))

    def _last_of(self, node: Node) -> int:
        """Return the last line of a value; a mark may lie below comments that follow."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            child = node.value[-1]
            if isinstance(child, tuple):
                return self._last_line(cast(tuple[Node, Node], child))
            return self._last_of(child)
        line: int = node.end_mark.line
        if node.end_mark.column == 0 and line > node.start_mark.line:
            line -= 1
            while line > node.start_mark.line and not self._line(line).strip():
                line -= 1
        return line

    def _line(self, number: int) -> str:
        start = self._offset(number)
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]

    def _fill(self, pointer: Pointer, node: Node, lines: list[str]) -> None:
        """Put the first keys into a mapping that is written as `{}`."""
        start, end = self._span(node)
        column = self._key_column(pointer) + 2
        inner = "\n".join(f"{' ' * column}{line}" for line in lines)
        self.text = self.text[:start].rstrip(" ") + "\n" + inner + self.text[end:]

    def _key_column(self, pointer: Pointer) -> int:
        above = self._node(pointer[:-1])
        key = next(k for k, _ in above.value if k.value == str(pointer[-1]))
        return key.start_mark.column

    def _spaced(self, node: Node, pointer: Pointer) -> bool:
        if len(node.value) > 1:
            above: int = node.value[-1][0].start_mark.line - 1
            return not self._line(above).strip()
        return bool(pointer) and pointer[-1] in _SPACED

    def _insert_below(self, line: int, lines: list[str], spaced: bool) -> None:
        at = self._offset(line + 1)
        head = self.text[:at]
        if head and not head.endswith("\n"):
            head += "\n"
        gap = "\n" if spaced else ""
        self.text = f"{head}{gap}" + "\n".join(lines) + "\n" + self.text[at:]

    def _flow_span(self, node: Node, index: int) -> tuple[int, int]:
        # Of a mapping the pairs, of a list its entries as pairs of their own.
        mapping = isinstance(node, yaml.MappingNode)
        pairs = [pair if mapping else (pair, pair) for pair in node.value]
        if index + 1 < len(pairs):
            start, end = pairs[index][0].start_mark, pairs[index + 1][0].start_mark
        else:
            start, end = pairs[index - 1][1].end_mark, pairs[index][1].end_mark
        return (
            self._offset(start.line, start.column),
            self._offset(end.line, end.column),
        )

    # Lines that get too long

    def _insert_in_flow(self, pointer: Pointer, behind: Node, text: str) -> None:
        mark = behind.end_mark
        at = self._offset(mark.line, mark.column)
        holder = self._node(pointer)
        several = holder.start_mark.line < holder.end_mark.line
        if several and len(self._line(mark.line)) + len(text) > WIDTH:
            first: Node = holder.value[0]
            if isinstance(holder, yaml.MappingNode):
                first = first[0]
            column: int = first.start_mark.column
            text = f",\n{' ' * column}{text[2:]}"
        self.text = self.text[:at] + text + self.text[at:]
        self._root = None
        self._unfold(pointer)

    def _unfold(self, pointer: Pointer) -> None:
        """Give each key of the outermost mapping in a line that is too long its line."""
        for _ in pointer:
            node = self._outermost(pointer)
            if node is None or node[1].start_mark.line != node[1].end_mark.line:
                return
            line: int = node[1].start_mark.line
            whole = self._line(line)
            if len(whole) <= WIDTH or not self._unfold_one(line, *node):
                return

    def _outermost(self, pointer: Pointer) -> tuple[Node, Node] | None:
        for length in range(1, len(pointer) + 1):
            above = self._node(pointer[: length - 1])
            node = self._node(pointer[:length])
            if getattr(node, "flow_style", False):
                return above, node
        return None

    def _unfold_one(self, line: int, above: Node, node: Node) -> bool:
        start, end = self._span(node)
        behind = self.text[end : self._offset(line + 1)]
        if behind.strip() or not isinstance(node, yaml.MappingNode):
            return False
        key_of = next(
            (
                (k for k, v in getattr(above, "value", ()) if v is node)
                if isinstance(above, yaml.MappingNode)
                else iter(())
            ),
            None,
        )
        column: int = node.start_mark.column
        if key_of is not None:
            column = key_of.start_mark.column + 2
        parts = [self.text[slice(*self._pair_span(pair))] for pair in node.value]
        lines = f"\n{' ' * column}".join(parts)
        if key_of is not None:
            before = self.text[:start].rstrip(" ")
            self.text = f"{before}\n{' ' * column}{lines}{self.text[end:]}"
        else:
            self.text = self.text[:start] + lines + self.text[end:]
        self._root = None
        return True

    def _pair_span(self, pair: tuple[Node, Node]) -> tuple[int, int]:
        start, end = pair[0].start_mark, pair[1].end_mark
        return (
            self._offset(start.line, start.column),
            self._offset(end.line, end.column),
        )

    def _part_from_aliases(self, pointer: Pointer) -> None:
        """Give those who take a list over by an alias a list of their own.

        What goes out of the list here must stay there: a lead that an answer confirmed
        is still one for what is sent.
        """
        node = self._node(pointer)
        line = node.start_mark.line
        key = self._line(line)
        named = _ANCHORED.fullmatch(key) or _ANCHORED.fullmatch(self._line(line - 1))
        if named is None or not isinstance(node, yaml.SequenceNode):
            return
        start, end = node.value[0].start_mark.line, self._last_of(node) + 1
        copy = self.text[self._offset(start) : self._offset(end)]
        for name, written in self._anchors(node):
            copy = copy.replace(written, f"*{name}")

        def own(alias: re.Match[str]) -> str:
            moved = len(alias["indent"]) - len(named["indent"])
            lines = [
                " " * (len(each) - len(each.lstrip()) + moved) + each.lstrip()
                for each in copy.splitlines()
            ]
            return "\n".join([f"{alias['indent']}{alias['key']}", *lines])

        alias = rf"(?m)^(?P<indent> *)(?P<key>[\w-]+:) \*{named['anchor']}$"
        self.text = re.sub(alias, own, self.text)
        self.text = self.text.replace(f" &{named['anchor']}\n", "\n", 1)
        self._root = None

    def _anchors(self, node: Node) -> list[tuple[str, str]]:
        """Return names and texts of the anchors that are written in a value."""
        found: list[tuple[str, str]] = []
        todo: list[Node] = [node]
        first, last = node.start_mark.index, node.end_mark.index
        while todo:
            each = todo.pop()
            # What an alias stands for is the node of its anchor, elsewhere.
            if not first <= each.start_mark.index <= last:
                continue
            if isinstance(each, yaml.ScalarNode) and each.style not in ("|", ">"):
                start, end = self._span(each)
                written = self.text[start:end]
                name = re.match(r"&([\w-]+) ", written)
                if name:
                    found.append((name[1], written))
            elif isinstance(each, yaml.MappingNode):
                todo += [part for pair in each.value for part in pair]
            elif isinstance(each, yaml.SequenceNode):
                todo += each.value
        return found


def _insert(holder: JsonObject, key: str, value: object, behind: str) -> None:
    items = list(holder.items())
    at = [name for name, _ in items].index(behind) + 1
    holder.clear()
    holder.update([*items[:at], (key, json.loads(json.dumps(value))), *items[at:]])


def _shown(pointer: Pointer) -> str:
    return "/".join(str(part) for part in pointer) or "the file"
