"""Small telephone-quality WAV files."""

import io
import math
import wave
from array import array

RATE = 8000
LONGEST = 30


def seconds_of(talk: int) -> int:
    """How long the file of so many seconds is: long calls need no long file here."""
    return max(1, min(talk, LONGEST))


def size(talk: int) -> int:
    """Bytes of that file."""
    return 44 + 2 * RATE * seconds_of(talk)


def tone(seconds: float, pitch: float = 440.0) -> bytes:
    """A mono 16-bit tone that fades in and out every second."""
    count = int(RATE * seconds)
    step = 2 * math.pi * pitch / RATE
    samples = array(
        "h",
        (
            int(6000 * math.sin(step * i) * abs(math.sin(math.pi * i / RATE)))
            for i in range(count)
        ),
    )
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return buffer.getvalue()
