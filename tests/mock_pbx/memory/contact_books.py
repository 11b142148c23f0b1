"""Which company contacts are in which phonebooks, written and read from both sides."""

from ..answers import Refused
from ..contacts import Contacts
from ..jsontypes import JsonObject, as_array, as_object
from .derived import membership
from .kept import Handler
from .resource import Resource
from .seeds import Row

REFERENCED = 70091
"""Documented: deleting a contact that a phonebook still uses."""
ADDED, TAKEN = "add_contacts_id_list", "del_contacts_id_list"
JOINED = "phonebook_id_list"
CHOICE, ALL = "member_select", "sel_all"
"""Documented: such a phonebook has every company contact."""


class ContactBooks:
    """The writes of contacts that phonebooks have a part in."""

    def __init__(self, books: Resource, contacts: Contacts) -> None:
        self._books = books
        self._contacts = contacts
        contacts.books_of = self._shown

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            "company_contact_create": self.create,
            "company_contact_update": self.update,
            "company_contact_delete": self.delete,
        }

    def create(self, body: JsonObject) -> JsonObject:
        """company_contact/create: joins the phonebooks that it names."""
        wanted = self._named(body)
        answer = self._contacts.create(body)
        self._join(answer["id"], wanted)
        self._refill()
        return answer

    def update(self, body: JsonObject) -> JsonObject:
        """company_contact/update: the phonebooks that are named become the only ones.

        [assumed: named-phonebooks-are-all]
        """
        wanted = self._named(body)
        answer = self._contacts.update(body)
        if JOINED in body:
            for book in self._holding(body["id"]):
                if book not in wanted:
                    self.change(book, {TAKEN: [body["id"]]})
            self._join(body["id"], wanted)
        self._refill()
        return answer

    def delete(self, query: JsonObject) -> JsonObject:
        """company_contact/delete: not while a phonebook was given the contact.

        The phonebook of all contacts lets go of it [assumed: all-is-no-reference].
        """
        if not all(map(_has_all, self._holding(query["id"]))):
            raise Refused(REFERENCED)
        answer = self._contacts.delete(query)
        self._refill()
        return answer

    def changed(self, book: Row) -> None:
        """A phonebook was written: its contacts are told as additions and removals."""
        given = {n: book.fields.pop(n) for n in (ADDED, TAKEN) if n in book.fields}
        book.touched -= set(given)
        if given or _has_all(book):
            self.change(book, given)

    def change(self, book: Row, given: JsonObject) -> None:
        """Put contacts into a phonebook and take others out."""
        listed = as_array(self._contacts.list({}).get("data"))
        contacts = {str(each["id"]): _member(each) for each in map(as_object, listed)}
        if _has_all(book):
            given = {ADDED: list(contacts)}
        members = membership(book.fields, given, contacts)
        book.fields |= {**members, "total": len(members["contacts_list"])}
        book.touched |= {"contacts_list", "total"}

    def _refill(self) -> None:
        for book in self._books.table.rows:
            if _has_all(book):
                self.change(book, {})

    def _named(self, body: JsonObject) -> list[Row]:
        """The phonebooks of a request; what does not exist is no reason to refuse."""
        books = map(self._books.table.find, as_array(body.get(JOINED)))
        return [book for book in books if book is not None]

    def _join(self, contact: object, wanted: list[Row]) -> None:
        for book in wanted:
            self.change(book, {ADDED: [contact]})

    def _holding(self, contact: object) -> list[Row]:
        found: list[Row] = []
        for book in self._books.table.rows:
            # The contacts of a recorded phonebook are not those of the mock.
            held = as_array(book.fields.get("contacts_list"))
            ids = {str(as_object(each).get("id")) for each in held}
            if "contacts_list" in book.touched and str(contact) in ids:
                found.append(book)
        return found

    def _shown(self, contact: object) -> list[JsonObject]:
        books = [book.fields for book in self._holding(contact)]
        return [{name: each.get(name) for name in ("id", "name")} for each in books]


def _has_all(book: Row) -> bool:
    return book.fields.get(CHOICE) == ALL


def _member(contact: object) -> JsonObject:
    """A contact as a phonebook shows it: without the phonebooks that it is in."""
    return {n: each for n, each in as_object(contact).items() if n != "phonebook_list"}
