"""Carries what nobody may see: through reprs, rich, pickles and frames of a traceback.

Error reporters and rich show the locals of every frame of a traceback. So what is secret
travels in a box, and an error that comes from where a box had to be opened loses the
frames of that place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NoReturn, Self, TypeVar

from .exceptions import YeastarError

T = TypeVar("T", covariant=True)
E = TypeVar("E", bound=BaseException)


class Hidden(Generic[T]):
    """A value that shows nothing of itself until it is asked for.

    Not a mapping or a sequence, whatever it holds: error reporters look into those.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value = value

    def reveal(self) -> T:
        """Return the value itself."""
        return self._value

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._value == self._value

    def __hash__(self) -> int:
        return hash((type(self), self._value))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} is not pickled: it hides what it holds"
        )


class ReprOnly:
    """Base of structs with a repr that leaves something out.

    msgspec gives each struct a method for rich that shows all of its fields.
    """

    __slots__ = ()

    def __rich_repr__(self) -> None:
        """Tell rich nothing, so that it shows the repr."""


def without_frames(call: Callable[[], T]) -> T:
    """Call a function; its errors do not have the frames below this one.

    Args:
        call: opens a box, or has what was in it in its locals.

    Raises:
        Whatever the function raises.
    """
    try:
        return call()
    except BaseException as error:
        raise cut(error) from None


def cut(error: E) -> E:
    """Return an error without its frames and without the errors it hangs on.

    To be raised again at once. Where it came from is noted on errors that nobody
    expects, without locals: somebody will have to find that fault.
    """
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    unexpected = isinstance(error, Exception) and not isinstance(error, YeastarError)
    if place is not None and unexpected:
        code = place.tb_frame.f_code
        error.add_note(f"raised in {code.co_qualname}, line {place.tb_lineno}")
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
