"""Made-up values: same seed, same values, whatever else is made up in between."""

import random
import string

ALPHABET = string.ascii_letters + string.digits


def chooser(seed: int, what: str) -> random.Random:
    """A source of its own for each kind of value.

    Args:
        seed: that of the settings.
        what: the kind; equal kinds give equal values.
    """
    return random.Random(f"{seed}:{what}")


def make_token(source: random.Random) -> str:
    """32 alphanumeric characters, as in the vendor's examples."""
    return "".join(source.choices(ALPHABET, k=32))
