"""
The colour of a voice: the spectrum that it has on the average of its loud moments, by room, microphone and throat.

What is heard is brought to the usual colour, so that a vowel is told by where it lies for this speaker. Near the quiet end
nothing is changed: silence is the same for everybody.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from .reels import Reel
from .settings import BANDS, RANGE

# A column counts from the first on, and wholly from one more: its mean over all bands.
LOUD = -2.5
# So many loud columns of the usual colour are taken along, so that a few words are no measure.
PRIOR = 200.0
# So far above the quiet end a band is changed wholly.
FADE = 2.0


@dataclass(frozen=True)
class Colour:
    """mean [BANDS]: of what was loud, drawn to 0; share: how much of it that is, 0 to 1."""

    mean: np.ndarray
    share: float


def colour(mel: np.ndarray) -> Colour:
    total, count = _loud(mel)
    return Colour((total / (count + PRIOR)).astype(np.float32), float(count / (count + PRIOR)))


def usual(mels: Iterable[np.ndarray]) -> np.ndarray:
    """[BANDS], over many voices."""
    total, count = np.zeros(BANDS), 0.0
    for mel in mels:
        more, columns = _loud(mel)
        total, count = total + more, count + columns
    return (total / count).astype(np.float32)


def relative(mel: np.ndarray, usual_colour: np.ndarray) -> np.ndarray:
    """[T, BANDS], within RANGE."""
    own = colour(mel)
    change = own.mean - own.share * usual_colour
    nearness = np.clip((mel - RANGE[0]) / FADE, 0, 1)
    return np.clip(mel - change * nearness, *RANGE).astype(np.float32)


def reel_relative(reel: Reel, usual_colour: np.ndarray) -> Reel:
    return replace(reel, clean=relative(reel.clean, usual_colour), dirty=relative(reel.dirty, usual_colour))


def _loud(mel: np.ndarray) -> tuple[np.ndarray, float]:
    weights = np.clip(mel.mean(axis=1) - LOUD, 0, 1)
    return weights @ mel, float(weights.sum())
