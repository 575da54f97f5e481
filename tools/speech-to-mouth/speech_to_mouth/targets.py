"""From phones to curves: every sound pulls at every parameter, and the nearer it is the more."""

import numpy as np

from .phonemes import GESTURES, SILENCE
from .settings import ANSWERS_PER_FRAME, COLUMNS_PER_ANSWER, COLUMNS_PER_SECOND, PARAMETERS, PEAKS
from .speech import Phone

# How far ahead of a sound, and how long behind it, a parameter feels it: seconds, by parameter.
AHEAD = np.array([0.050, 0.013, 0.075, 0.050, 0.018, 0.025, 0.020])
BEHIND = np.array([0.055, 0.007, 0.050, 0.045, 0.018, 0.030, 0.020])
REACH = 0.4

# The standard deviation with which the studio smooths answers, in answers.
SMOOTHING, SMOOTHING_REACH = 0.9, 3


def targets(phones: tuple[Phone, ...], columns: int) -> np.ndarray:
    """[columns, 7] in 0 to 1, one row for each column of the spectrogram."""
    pull = np.zeros((columns, len(PARAMETERS)))
    weights = np.full((columns, len(PARAMETERS)), 1e-9)
    rest = np.array([getattr(SILENCE, name)[0] for name in PARAMETERS])
    for phone in phones:
        gesture = np.array([getattr(GESTURES[phone.symbol], name) for name in PARAMETERS])
        first = max(0, int((phone.begin - REACH) * COLUMNS_PER_SECOND))
        last = min(columns, int((phone.end + REACH) * COLUMNS_PER_SECOND) + 1)
        at = np.arange(first, last)[:, None] / COLUMNS_PER_SECOND
        early = np.maximum(0, phone.begin - at)
        late = np.maximum(0, at - phone.end)
        influence = gesture[:, 1] * np.exp(-early / AHEAD - late / BEHIND)
        pull[first:last] += influence * gesture[:, 0]
        weights[first:last] += influence
    return np.where(weights > 1e-6, pull / weights, rest).astype(np.float32)


def answers(columns: np.ndarray) -> np.ndarray:
    """[T, 7] at the spectrogram's rate to [T // 2, 7] at the network's."""
    return pooled(columns, COLUMNS_PER_ANSWER)


def smoothed(answered: np.ndarray) -> np.ndarray:
    """As the studio smooths what a network answers, brief gestures apart."""
    kernel = np.exp(-0.5 * (np.arange(-SMOOTHING_REACH, SMOOTHING_REACH + 1) / SMOOTHING) ** 2)
    padded = np.pad(answered, ((SMOOTHING_REACH, SMOOTHING_REACH), (0, 0)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, len(kernel), axis=0)
    result = windows @ (kernel / kernel.sum())
    result[:, PEAKS] = answered[:, PEAKS]
    return result.astype(np.float32)


def frames(answered: np.ndarray) -> np.ndarray:
    """[T, 7] at the network's rate to [T // 2, 7] at 25 frames a second."""
    return pooled(answered, ANSWERS_PER_FRAME)


def pooled(curves: np.ndarray, factor: int) -> np.ndarray:
    """Means of `factor` rows, and the most of them where a gesture is brief."""
    blocks = curves[: len(curves) // factor * factor].reshape(-1, factor, curves.shape[1])
    result = blocks.mean(axis=1)
    result[:, PEAKS] = blocks[:, :, PEAKS].max(axis=1)
    return result
