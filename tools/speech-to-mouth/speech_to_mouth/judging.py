"""Holds mouths against what was said, at 25 frames a second."""

from dataclasses import dataclass

import numpy as np

from .closures import closures
from .reels import Reel
from .settings import CLOSED, PARAMETERS, SILENCE, VIDEO_RATE
from .speech import PAUSE, Phone
from .targets import frames

THRESHOLDS = np.round(np.arange(0.1, 0.91, 0.02), 2)
NEAR = 1
SHORTEST_PAUSE = 0.24
SOON = 2
RESTING = 0.5


@dataclass(frozen=True)
class Case:
    """One reel: the mouth that was answered and the true one, both [frames, 7], and when the lips met."""

    answered: np.ndarray
    true: np.ndarray
    closures: list[tuple[float, float]]
    pauses: list[tuple[float, float]]


@dataclass(frozen=True)
class Verdict:
    """correlations by PARAMETERS; closures' recall, precision by frame and F1; pauses closed in time; speech held for silence."""

    correlations: np.ndarray
    recall: float
    precision: float
    f1: float
    threshold: float
    pauses: float
    deaf: float


def case(reel: Reel, answered: np.ndarray) -> Case:
    """`answered` at 25 frames a second; a frame more or less at the end does not matter."""
    true = frames(reel.answers)
    count = min(len(true), len(answered))
    return Case(answered[:count], true[:count], closures(reel.phones), _pauses(reel.phones))


def judge(cases: list[Case], threshold: float) -> Verdict:
    answered = np.concatenate([one.answered for one in cases])
    true = np.concatenate([one.true for one in cases])
    correlations = np.array([_correlation(answered[:, i], true[:, i]) for i in range(len(PARAMETERS))])
    recall, precision, f1 = closing(cases, threshold)
    speaking = true[:, SILENCE] < 0.1
    deaf = float((answered[speaking, SILENCE] >= RESTING).mean())
    return Verdict(correlations, recall, precision, f1, threshold, _closed_in_time(cases), deaf)


def best_threshold(cases: list[Case]) -> float:
    """The middle of the thresholds that come within a hundredth of the best F1."""
    scores = np.array([closing(cases, threshold)[2] for threshold in THRESHOLDS])
    return float(np.median(THRESHOLDS[scores >= scores.max() - 0.01]))


def closing(cases: list[Case], threshold: float) -> tuple[float, float, float]:
    """
    Recall: closures with a closed frame within a frame of them. Precision: closed frames within a frame of a closure,
    so that a mouth that is always closed gains nothing.
    """
    found = expected = right = given = 0
    for one in cases:
        closed = one.answered[:, CLOSED] >= threshold
        near = np.zeros(len(closed), bool)
        for begin, end in one.closures:
            first = max(0, int(begin * VIDEO_RATE) - NEAR)
            last = min(len(closed), int(end * VIDEO_RATE) + NEAR + 1)
            if first < last:
                expected += 1
                found += bool(closed[first:last].any())
                near[first:last] = True
        right += int((closed & near).sum())
        given += int(closed.sum())
    recall, precision = found / max(1, expected), right / max(1, given)
    return recall, precision, 2 * recall * precision / max(1e-9, recall + precision)


def _correlation(answered: np.ndarray, true: np.ndarray) -> float:
    if answered.std() < 1e-6 or true.std() < 1e-6:
        return 0.0
    return float(np.corrcoef(answered, true)[0, 1])


def _pauses(phones: tuple[Phone, ...]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for phone in phones:
        if phone.symbol == PAUSE:
            if found and phone.begin - found[-1][1] < 0.01:
                found[-1] = (found[-1][0], phone.end)
            else:
                found.append((phone.begin, phone.end))
    return [pause for pause in found if pause[1] - pause[0] >= SHORTEST_PAUSE]


def _closed_in_time(cases: list[Case]) -> float:
    """Of the pauses, those in which the mouth rests 80 ms after the beginning and to 80 ms before the end."""
    good = count = 0
    for one in cases:
        resting = one.answered[:, SILENCE] >= RESTING
        for begin, end in one.pauses:
            first, last = int(np.ceil(begin * VIDEO_RATE)) + SOON, int(end * VIDEO_RATE) - SOON
            if first < last <= len(resting):
                count += 1
                good += bool(resting[first:last].all())
    return good / max(1, count)
