"""What the vendor calls differently where it is written and where it is read.

Taken from the vendor's tables and their notes in the spec; the schemas alone do not say
which field of a request is which field of an answer.
"""

from ..jsontypes import JsonObject, as_array, as_object

WRITTEN = {
    # multipart uploads call by `owner` whose file it is
    "moh_files": {"owner": "list_name"},
    "vm_greeting": {"owner": "number"},
    "extension_vm_greeting": {"owner": "number"},
}
"""Field of a request -> field of the row, by resource."""

READ = {
    # list and search say default_destination, all other calls def_dest
    "default_destination": "def_dest",
    "default_desination_value": "def_dest_value",
    # without a time condition the default is in force
    # [assumed: default-destination-in-force]
    "current_destination": "def_dest",
    "current_desination_value": "def_dest_value",
    "trunk": "trunk_list",
}
"""Field of an answer -> field of the row that it shows under another name."""

COUNTS = {
    "member_count": "member_list",
    "total_extensions": "members",
    "total": "contacts_list",
}
"""Fields that count a list of the same row."""


def written(resource: str, given: JsonObject) -> JsonObject:
    """A request with the names of the row."""
    names = WRITTEN.get(resource, {})
    return {names.get(name, name): value for name, value in given.items()}


def read(name: str, fields: JsonObject) -> object | None:
    """What a row says under a name that it has no field for; None if nothing."""
    if name in COUNTS:
        return len(as_array(fields.get(COUNTS[name])))
    if name in READ:
        return fields.get(READ[name])
    if name.startswith("has_"):
        # conferences: whether a password is set, never the password
        return int(bool(fields.get(name.removeprefix("has_"))))
    if name == "dial_pattern" and "dial_pattern_list" in fields:
        patterns = map(as_object, as_array(fields["dial_pattern_list"]))
        return [each.get("pattern", "") for each in patterns]
    if name == "host_port" and "hostname" in fields:
        return f"{fields['hostname']}:{fields.get('port', 5060)}"
    return None


def membership(
    fields: JsonObject, given: JsonObject, contacts: dict[str, JsonObject]
) -> JsonObject:
    """The contacts of a phonebook after ids were added and taken away.

    contacts: all company contacts as lists show them, by id in text.
    """
    ids = [str(each.get("id")) for each in as_array(fields.get("contacts_list"))]
    ids += [str(each) for each in as_array(given.get("add_contacts_id_list"))]
    gone = {str(each) for each in as_array(given.get("del_contacts_id_list"))}
    kept = [each for each in dict.fromkeys(ids) if each not in gone]
    return {"contacts_list": [contacts[each] for each in kept if each in contacts]}


def tree(rows: list[JsonObject]) -> list[JsonObject]:
    """The same rows below their parents; those without one on top."""
    nodes: dict[object, JsonObject] = {
        each["id"]: {**each, "children": []} for each in rows
    }
    top: list[JsonObject] = []
    for node in nodes.values():
        parent = nodes.get(node.get("parent_id"))
        (top if parent is None else parent["children"]).append(node)
    return top
