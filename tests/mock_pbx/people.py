"""Names for the seeded extensions and contacts; nobody in particular."""

import random

FIRST_NAMES = (
    "Ada Ben Clara David Elena Felix Grace Hugo Ines Jonas Karin Leo Mona Nils Olga "
    "Paul Quinn Rosa Sven Tara Uma Victor Wanda Xaver Yara Zoe"
)
LAST_NAMES = (
    "Adler Brandt Carlsen Dubois Eriksen Fischer Garcia Hansen Ivanova Jensen Keller "
    "Larsen Meyer Novak Olsen Petrov Quist Rossi Schmidt Tanaka Ulrich Vega Weber Yilmaz"
)


def names(seed: int, count: int) -> list[tuple[str, str]]:
    """Distinct (first, last) pairs; same seed, same people."""
    chooser = random.Random(seed)
    pairs = [
        (first, last) for first in FIRST_NAMES.split() for last in LAST_NAMES.split()
    ]
    return chooser.sample(pairs, count)
