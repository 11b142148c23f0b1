"""Values that the published spec allows, as hypothesis strategies."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

UNKNOWN = "x_new_firmware"
_JSON = st.sampled_from([None, "", "new", 0, 12.5, True, [1], {"deep": [None, "x"]}])
# Short and odd: blanks, quotes, controls, beyond the basic plane, query characters.
_TEXT = st.text(
    st.sampled_from("aZ09 _-.:/?&=#%+'\"\\<>\u00e9\u4e2d\U0001f4de\t\x00"), max_size=6
)


class Strategies:
    """Values of the schemas of one document.

    Args:
        document: an OpenAPI document with local references only.
        unknown: objects may hold a field that the schema does not know.
        nulls: a property that is not required may be null.
    """

    def __init__(
        self, document: Schema, *, unknown: bool = False, nulls: bool = False
    ) -> None:
        self._document = document
        self._unknown = unknown
        self._nulls = nulls
        self._named: dict[str, st.SearchStrategy[Any]] = {}

    def resolve(self, schema: Schema) -> Schema:
        """One flat schema: references followed, the parts of allOf put together."""
        while "$ref" in schema:
            node: Any = self._document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                node = node[part]
            schema = node
        if "allOf" not in schema:
            return schema
        flat: Schema = {}
        for part in (*map(self.resolve, schema["allOf"]), schema):
            for key, value in part.items():
                if key == "properties":
                    flat[key] = {**flat.get(key, {}), **value}
                elif key == "required":
                    flat[key] = [*flat.get(key, []), *value]
                elif key != "allOf":
                    flat[key] = value
        return flat

    def value(self, schema: Schema) -> st.SearchStrategy[Any]:
        """A strategy for any schema of the document."""
        if "$ref" not in schema:
            return self._build(self.resolve(schema))
        name = schema["$ref"]
        if name not in self._named:
            # Deferred first: a schema may hold itself.
            self._named[name] = st.deferred(lambda: built)
            built = self._build(self.resolve(schema))
            self._named[name] = built
        return self._named[name]

    def object(self, properties: Schema, required: list[str]) -> Any:
        """A strategy for an object; properties by name, in any order."""
        needed = {n: self.value(s) for n, s in properties.items() if n in required}
        free = {n: self.value(s) for n, s in properties.items() if n not in required}
        if self._nulls:
            free = {n: st.none() | s for n, s in free.items()}
        if self._unknown:
            free[UNKNOWN] = _JSON
        return st.fixed_dictionaries(needed, optional=free)

    def _build(self, schema: Schema) -> st.SearchStrategy[Any]:
        if "pattern" in schema:
            return _string(schema)  # also where a list of values stands beside it
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                return st.one_of([self.value(each) for each in schema[keyword]])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        kind = schema.get("type", "object" if "properties" in schema else None)
        if isinstance(kind, list):
            return st.one_of([self._typed(each, schema) for each in kind])
        return self._typed(kind, schema)

    def _typed(self, kind: str | None, schema: Schema) -> st.SearchStrategy[Any]:
        if kind == "object":
            properties = schema.get("properties", {})
            values = schema.get("additionalProperties")
            if isinstance(values, dict) and not properties:
                return st.dictionaries(_TEXT, self.value(values), max_size=2)
            return self.object(properties, schema.get("required", []))
        if kind == "array":
            most = min(2, schema.get("maxItems", 2))
            items = self.value(schema.get("items", {}))
            return st.lists(items, min_size=schema.get("minItems", 0), max_size=most)
        if kind == "integer":
            low, high = schema.get("minimum"), schema.get("maximum")
            return st.integers(
                -(2**31) if low is None else low, 2**31 if high is None else high
            )
        if kind == "number":
            return st.floats(allow_nan=False, allow_infinity=False, width=32)
        if kind == "boolean":
            return st.booleans()
        if kind == "null":
            return st.none()
        if kind == "string":
            return _string(schema)
        return st.sampled_from([1, "text"])


def _string(schema: Schema) -> st.SearchStrategy[str]:
    least, most = schema.get("minLength", 0), schema.get("maxLength", 1000)
    if "pattern" in schema:
        texts = st.from_regex(schema["pattern"].replace("\\d", "[0-9]"), fullmatch=True)
        return texts.filter(lambda text: least <= len(text) <= most)
    if most < 6 or least > 0:
        return st.text("aZ09-", min_size=least, max_size=min(most, least + 6))
    return _TEXT
