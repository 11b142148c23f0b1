"""What a document loses on its way to 3.0, noted where it is lost."""

from __future__ import annotations

from collections import defaultdict

_LOST = {
    "open enum": (
        "A plain type with the known values in `x-extensible-enum` and in the"
        " description. A generated enum would refuse an answer with a newer value."
    ),
    "union": (
        "A schema without a type (`Any`, `Object`, `interface{}`, `serde_json::Value`)"
        " where the answer or body has one of several types; the description names"
        " them. Generators emit unions that do not compile or read only one of them."
    ),
    "union in a parameter": "A text, which is what a URL holds anyway.",
    "mixed enum": (
        "The type of the first value alone; the others say the same in another type."
    ),
    "one of several is needed": (
        "Several fields of which one has to be there: each is optional here, and the"
        " description names them. Generators make empty classes of such a choice."
    ),
    "format": (
        "A text without its format. Generators parse formats strictly and refuse the"
        ' `""` that a PBX sends for nothing.'
    ),
    "default": "No default where generators write one that does not compile.",
    "limit": (
        "No least number of files: OpenAPI Generator's Go does not compile with one."
    ),
    "more than one example": "The first example alone, as 3.0 has room for one.",
    "keyword": "3.0 does not know the keyword.",
    "beside a reference": "3.0 ignores what stands beside the reference.",
    "failures of HTTP": (
        "`4XX` and `5XX` of what may stand before the API: generators make every answer"
        " a choice of them."
    ),
    "guide": (
        "The first paragraph of `info.description` alone, since generators repeat it"
        " at the head of every file; `openapi.json` has the page."
    ),
    "licence": "The SPDX name of the licence, which 3.0 does not know.",
    "summary": "3.0 has no `info.summary`.",
}
_REWRITTEN = {
    "composed object": (
        "`allOf` of a reference and more fields is one object with all fields. The"
        " fields are the same; that answers share a base is no longer said."
    ),
    "constant": "`const` is an enum of one value.",
    "null": "`null` among the types is `nullable`.",
    "any null": "A schema without a type takes null without saying `nullable`.",
    "part of a composition": (
        "A schema that was only part of others is gone, for they hold its fields now."
    ),
    "described reference": "A reference with a description is an `allOf` of one.",
    "open object": (
        "`additionalProperties: true` is said for every object of an answer. 3.1 means"
        " it; several generators refuse unknown fields unless it is written."
    ),
    "binary": "A file is a text of format `binary`.",
}


class Losses:
    """Every change of meaning, and every rewriting, with its places."""

    def __init__(self) -> None:
        self.places: dict[str, list[str]] = defaultdict(list)

    def tell(self, kind: str, place: str) -> None:
        """Note a loss or a rewriting of a kind at a place."""
        if kind not in _LOST and kind not in _REWRITTEN:
            raise KeyError(kind)
        self.places[kind].append(place)

    def count(self, kind: str) -> int:
        """Return at how many places a kind occurs."""
        return len(self.places.get(kind, ()))

    def page(self) -> str:
        """Return all of it as Markdown."""
        lines = [*_HEAD, *self._table(_LOST), "", *_MIDDLE, *self._table(_REWRITTEN)]
        lines += ["", "## Where", ""]
        for kind in _LOST:
            places = sorted(set(self.places.get(kind, ())))
            if places:
                lines += [f"### {kind}", "", ", ".join(f"`{p}`" for p in places), ""]
        return "\n".join(lines).rstrip() + "\n"

    def _table(self, kinds: dict[str, str]) -> list[str]:
        rows = ["| what | places | instead |", "|---|---|---|"]
        return rows + [
            f"| {kind} | {self.count(kind)} | {said.replace('|', '/')} |"
            for kind, said in kinds.items()
            if self.count(kind)
        ]


_HEAD = (
    "# What openapi-3.0.json leaves out",
    "",
    "`openapi.json` (OpenAPI 3.1) is the full truth. `openapi-3.0.json` has the same"
    " operations and fields, in forms",
    "that common code generators turn into code that compiles and reads what a PBX"
    " sends. Written with the document.",
    "",
    "## Lost",
    "",
)
_MIDDLE = (
    "Strict clients still refuse what neither document says, such as a number sent as"
    " text where a number",
    "is documented. The Python package takes both.",
    "",
    "## Said in another way, nothing lost",
    "",
)
