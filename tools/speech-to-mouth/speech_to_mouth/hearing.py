"""Hears as the studio does: loudness after ITU-R BS.1770, and the log-mel spectrogram of its LogMelSpectrogram."""

from functools import cache

import numpy as np
from scipy.signal import lfilter

from .settings import (
    BANDS, DECIBELS, FFT, HIGHEST_HERTZ, HOP, LOUDNESS, LOWEST_HERTZ, PRE_EMPHASIS, RANGE, SAMPLE_RATE, WINDOW,
)  # fmt: skip

SHELF_HERTZ, SHELF_DECIBELS, SHELF_QUALITY = 1681.974450955533, 3.999843853973347, 0.7071752369554196
HIGH_PASS_HERTZ, HIGH_PASS_QUALITY = 38.13547087602444, 0.5003270373238773
BAND_POWER = 0.4996667741545416
ABSOLUTE_GATE, RELATIVE_GATE, OFFSET = -70.0, -10.0, -0.691


def levelled(samples: np.ndarray) -> np.ndarray:
    """The sound at LOUDNESS; silence stays what it is."""
    loudness = integrated(samples)
    if not np.isfinite(loudness):
        return samples
    return (samples * 10 ** ((LOUDNESS - loudness) / 20)).astype(np.float32)


def integrated(samples: np.ndarray) -> float:
    """LUFS of the whole, gated; negative infinity for silence and for less than 400 ms."""
    weighted = _weighted(samples.astype(np.float64))
    step = SAMPLE_RATE // 10
    steps = np.square(weighted[: len(weighted) // step * step]).reshape(-1, step).sum(axis=1)
    if len(steps) < 4:
        return -np.inf
    blocks = np.convolve(steps, np.ones(4), "valid") / (4 * step)
    loudness = OFFSET + 10 * np.log10(blocks + 1e-30)
    if not (loudness > ABSOLUTE_GATE).any():
        return -np.inf
    gate = OFFSET + 10 * np.log10(blocks[loudness > ABSOLUTE_GATE].mean()) + RELATIVE_GATE
    return float(OFFSET + 10 * np.log10(blocks[loudness > max(gate, ABSOLUTE_GATE)].mean()))


def _weighted(samples: np.ndarray) -> np.ndarray:
    k = np.tan(np.pi * SHELF_HERTZ / SAMPLE_RATE)
    high = 10 ** (SHELF_DECIBELS / 20)
    band = high**BAND_POWER
    shelf = [high + band * k / SHELF_QUALITY + k * k, 2 * (k * k - high), high - band * k / SHELF_QUALITY + k * k]
    poles = [1 + k / SHELF_QUALITY + k * k, 2 * (k * k - 1), 1 - k / SHELF_QUALITY + k * k]
    k = np.tan(np.pi * HIGH_PASS_HERTZ / SAMPLE_RATE)
    norm = 1 + k / HIGH_PASS_QUALITY + k * k
    high_pass = [1.0, 2 * (k * k - 1) / norm, (1 - k / HIGH_PASS_QUALITY + k * k) / norm]
    return lfilter([1.0, -2.0, 1.0], high_pass, lfilter(shelf, poles, samples))


def log_mel(samples: np.ndarray) -> np.ndarray:
    """[1 + samples / HOP, BANDS] in -4 to 4."""
    emphasised = samples.astype(np.float32).copy()
    emphasised[1:] -= PRE_EMPHASIS * samples[:-1]
    padded = np.pad(emphasised, FFT // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, FFT)[::HOP][: 1 + len(samples) // HOP]
    magnitudes = np.abs(np.fft.rfft(frames * _window(), axis=1))
    decibels = 20 * np.log10(np.maximum(magnitudes @ _filters().T, 1e-30)) - DECIBELS[1]
    scale = (RANGE[1] - RANGE[0]) / (DECIBELS[1] - DECIBELS[0])
    values = scale * (decibels + DECIBELS[1] - DECIBELS[0]) + RANGE[0]
    return np.clip(values, *RANGE).astype(np.float32)


@cache
def _window() -> np.ndarray:
    window = np.zeros(FFT)
    first = (FFT - WINDOW) // 2
    window[first : first + WINDOW] = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    return window


@cache
def _filters() -> np.ndarray:
    """[BANDS, bins]: triangles on Slaney's mel scale, each of the area 1."""
    edges = _hertz(np.linspace(_mel(LOWEST_HERTZ), _mel(HIGHEST_HERTZ), BANDS + 2))
    bins = np.arange(FFT // 2 + 1) * SAMPLE_RATE / FFT
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    return np.maximum(0, np.minimum(rising, falling)) * (2 / (edges[2:] - edges[:-2]))[:, None]


def _mel(hertz):
    return np.where(hertz < 1000, hertz * 3 / 200, 15 + np.log(np.maximum(hertz, 1) / 1000) * 27 / np.log(6.4))


def _hertz(mel):
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))
