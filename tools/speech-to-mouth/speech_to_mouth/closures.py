"""Finds where the lips were really closed: a stop's name comes before, at or after the dip that it makes in the sound."""

import numpy as np
from scipy.signal import butter, sosfilt

from .phonemes import BILABIALS, GESTURES, HUM, LIP_STOPS, RELEASED, sounds
from .settings import SAMPLE_RATE
from .speech import Phone

STEP = SAMPLE_RATE // 200
BEFORE = 0.075
SHORTEST, LONGEST = 0.025, 0.13
RISE = 0.45
MINIMUM_DEPTH = 6.0
RISE_STEPS = 3
MINIMUM_RISE = 4.0


def with_closures(samples: np.ndarray, phones: tuple[Phone, ...]) -> tuple[Phone, ...]:
    """
    Splits diphthongs, and each p or b into a closure, which lies where the sound has its dip, and a release; ends each m
    where the sound grows louder, as it does when the lips part.

    The phone before gives way where the dip begins earlier than the name, the phone behind takes what an m leaves.
    """
    levels = _levels(samples)
    result: list[Phone] = []
    for phone in phones:
        for part in _parts(phone):
            if result and result[-1].symbol == HUM and result[-1].end < part.begin < result[-1].end + BEFORE:
                part = Phone(part.symbol, result[-1].end, part.end)
            if part.symbol == HUM:
                part = Phone(HUM, part.begin, _release(levels, part))
            if part.symbol not in LIP_STOPS:
                result.append(part)
                continue
            begin, end = _dip(levels, part)
            if result and result[-1].end > begin:
                last = result[-1]
                begin = max(begin, last.begin + 0.25 * (last.end - last.begin))
                result[-1] = Phone(last.symbol, last.begin, begin)
            end = max(end, begin + SHORTEST / 2)
            result.append(Phone(part.symbol, begin, end))
            if part.end > end:
                result.append(Phone(RELEASED, end, part.end))
    return tuple(result)


def closures(phones: tuple[Phone, ...]) -> list[tuple[float, float]]:
    """When m, b and p are closed; those that touch are one."""
    found: list[tuple[float, float]] = []
    for phone in phones:
        if phone.symbol in BILABIALS:
            if found and phone.begin - found[-1][1] < 0.03:
                found[-1] = (found[-1][0], phone.end)
            else:
                found.append((phone.begin, phone.end))
    return found


def _parts(phone: Phone) -> list[Phone]:
    names = [phone.symbol] if phone.symbol in GESTURES else sounds(phone.symbol)
    if not names:
        return []
    seconds = (phone.end - phone.begin) / len(names)
    return [Phone(name, phone.begin + i * seconds, phone.begin + (i + 1) * seconds) for i, name in enumerate(names)]


def _levels(samples: np.ndarray) -> np.ndarray:
    """Decibels of what lies above a voice's lowest harmonics, 200 times a second."""
    band = sosfilt(butter(2, (350, 6000), "band", fs=SAMPLE_RATE, output="sos"), samples)
    power = np.square(band[: len(band) // STEP * STEP]).reshape(-1, STEP).mean(axis=1)
    smooth = np.convolve(power, np.ones(3) / 3, "same")
    return 10 * np.log10(smooth + 1e-8)


def _dip(levels: np.ndarray, stop: Phone) -> tuple[float, float]:
    """The quiet around the quietest moment from a little before the name until shortly before the next."""
    per_second = SAMPLE_RATE / STEP
    first = max(0, round((stop.begin - BEFORE) * per_second))
    last = min(len(levels), max(first + 3, round(stop.end * per_second)))
    window = levels[first:last]
    if len(window) < 3:
        return stop.begin, stop.end
    loud, quiet = float(window.max()), float(window.min())
    if loud - quiet < MINIMUM_DEPTH:
        return stop.begin, stop.begin + 0.7 * (stop.end - stop.begin)
    limit = quiet + RISE * (loud - quiet)
    end = _burst(window, limit)
    begin = end
    while begin > 0 and window[begin - 1] < limit:
        begin -= 1
    begin_seconds, end_seconds = (first + begin) / per_second, (first + end) / per_second
    begin_seconds = max(begin_seconds, end_seconds - LONGEST)
    return min(begin_seconds, end_seconds - SHORTEST), end_seconds


def _release(levels: np.ndarray, hum: Phone) -> float:
    """Where the sound rises most steeply within the second half of an m, or its end where it rises hardly."""
    per_second = SAMPLE_RATE / STEP
    first, last = round((hum.begin + hum.end) / 2 * per_second), round(hum.end * per_second)
    window = levels[first : last + RISE_STEPS]
    rises = window[RISE_STEPS:] - window[:-RISE_STEPS]
    if len(rises) == 0 or rises.max() < MINIMUM_RISE:
        return hum.end
    return min(hum.end, (first + int(rises.argmax()) + RISE_STEPS / 2) / per_second)


def _burst(window: np.ndarray, limit: float) -> int:
    """The first frame above the limit behind the longest stretch below it."""
    below = np.append(window < limit, False)
    best, length, run = len(window), 0, 0
    for index, quiet in enumerate(below):
        if quiet:
            run += 1
        else:
            if run > length:
                best, length = index, run
            run = 0
    return best
