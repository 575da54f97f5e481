"""Sound files and sample rates."""

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy.signal import resample_poly

from ..settings import SAMPLE_RATE


def resampled(samples: np.ndarray, rate: int) -> np.ndarray:
    """Brings sound of `rate` to SAMPLE_RATE."""
    ratio = Fraction(SAMPLE_RATE, rate)
    return resample_poly(samples, ratio.numerator, ratio.denominator).astype(np.float32)


def read(path: Path) -> np.ndarray:
    """A mono 16-bit WAV at SAMPLE_RATE."""
    with wave.open(str(path)) as file:
        if file.getnchannels() != 1 or file.getsampwidth() != 2:
            raise ValueError(f"Expected mono of 16 bits, found {path}")
        data = np.frombuffer(file.readframes(file.getnframes()), np.int16)
        return resampled(data.astype(np.float32) / 32768, file.getframerate())


def write(samples: np.ndarray, path: Path) -> None:
    """Mono, 16 bits, at SAMPLE_RATE."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype(np.int16).tobytes())
