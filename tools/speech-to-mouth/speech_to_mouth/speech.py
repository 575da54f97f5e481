"""What an engine says, and what it says when."""

from dataclasses import dataclass

import numpy as np

PAUSE = "_"


@dataclass(frozen=True)
class Phone:
    """A phone from `begin` to `end`, in seconds; `symbol` is IPA, or PAUSE."""

    symbol: str
    begin: float
    end: float

    def later(self, seconds: float) -> "Phone":
        return Phone(self.symbol, self.begin + seconds, self.end + seconds)

    def earlier(self, seconds: float) -> "Phone":
        """Never before the beginning."""
        return Phone(self.symbol, max(0.0, self.begin - seconds), max(0.0, self.end - seconds))

    def stretched(self, factor: float) -> "Phone":
        return Phone(self.symbol, self.begin * factor, self.end * factor)


@dataclass(frozen=True)
class Utterance:
    """Mono float32 at SAMPLE_RATE within -1 to 1, and its phones in order."""

    samples: np.ndarray
    phones: tuple[Phone, ...]


@dataclass(frozen=True)
class Voice:
    """
    Somebody an engine can be.

    family: the kind of synthesis, held out as a whole; speaker: whose recordings they are, across families;
    name: what the engine calls the voice; pitch: that of the untouched voice in hertz, 0 where the engine scales it itself.
    """

    family: str
    name: str
    language: str
    speaker: str
    pitch: float = 0.0


@dataclass(frozen=True)
class Manner:
    """How a voice speaks: `stretch` of durations, `pitch` as a factor, `size` of the head as a factor on all resonances."""

    stretch: float
    pitch: float
    size: float
