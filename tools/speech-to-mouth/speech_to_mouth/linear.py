"""What the network has to beat: a linear model on the same spectrogram, with as much of its surroundings."""

from dataclasses import dataclass

import numpy as np

from .reels import Reel
from .settings import COLUMNS_PER_ANSWER, RANGE
from .voice import relative, usual

OFFSETS = (-36, -18, -9, -4, 0, 4, 9, 18, 36)
RIDGE = 30.0
# Neighbouring answers tell the same.
THINNED = 2


@dataclass(frozen=True)
class Linear:
    """weights: [features + 1, 7]; usual: the colour of voice that they were taught with."""

    weights: np.ndarray
    usual: np.ndarray


def fit(reels: list[Reel]) -> Linear:
    """By ridge regression."""
    usual_colour = usual(reel.clean for reel in reels)
    size = len(OFFSETS) * reels[0].clean.shape[1] + 1
    squares, products = np.eye(size) * RIDGE, np.zeros((size, reels[0].answers.shape[1]))
    for reel in reels:
        features = _features(relative(reel.clean, usual_colour))[::THINNED]
        squares += features.T @ features
        products += features.T @ reel.answers[::THINNED]
    return Linear(np.linalg.solve(squares, products), usual_colour)


def answer(model: Linear, mel: np.ndarray) -> np.ndarray:
    return np.clip(_features(relative(mel, model.usual)) @ model.weights, 0, 1)


def _features(mel: np.ndarray) -> np.ndarray:
    reach = max(OFFSETS)
    padded = np.pad(mel, ((reach, reach), (0, 0)), constant_values=RANGE[0])
    shifted = [padded[reach + offset :][: len(mel) : COLUMNS_PER_ANSWER] for offset in OFFSETS]
    return np.concatenate([*shifted, np.ones((len(shifted[0]), 1), np.float32)], axis=1)
