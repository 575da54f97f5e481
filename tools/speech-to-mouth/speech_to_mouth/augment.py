"""Makes clean speech less clean: as sound once, when a reel is made, and as spectrogram anew for each batch."""

import numpy as np
from scipy.signal import butter, fftconvolve, sosfilt

from .settings import BANDS, RANGE, SAMPLE_RATE

WARP = (0.88, 1.14)
GAIN = 0.45
TILT = 0.35


def dirtied(samples: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A room, a microphone's curve, a codec's narrowness, and noise or music underneath; each now and then."""
    sound = samples.astype(np.float64)
    if random.random() < 0.5:
        sound = _in_a_room(sound, random)
    if random.random() < 0.4:
        sound = _through_a_line(sound, random)
    if random.random() < 0.85:
        other = _music(len(sound), random) if random.random() < 0.35 else _noise(len(sound), random)
        signal_to_noise = random.uniform(8, 30)
        sound = sound + other * (np.std(sound) / (np.std(other) + 1e-9)) * 10 ** (-signal_to_noise / 20)
    return sound.astype(np.float32)


def _in_a_room(sound: np.ndarray, random: np.random.Generator) -> np.ndarray:
    seconds = random.uniform(0.15, 0.5)
    length = int(seconds * SAMPLE_RATE)
    tail = random.standard_normal(length) * 10 ** (-3 * np.arange(length) / length) * random.uniform(0.01, 0.05)
    tail[0] = 1.0
    return fftconvolve(sound, tail)[: len(sound)]


def _through_a_line(sound: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A telephone's band, or a coarse quantiser that follows the level as old codecs do."""
    if random.random() < 0.5:
        band = butter(4, (random.uniform(150, 350), random.uniform(3300, 3800)), "band", fs=SAMPLE_RATE, output="sos")
        return sosfilt(band, sound)
    peak = np.abs(sound).max() + 1e-9
    curve = np.sign(sound) * np.log1p(255 * np.abs(sound) / peak) / np.log(256)
    levels = random.choice([32, 64, 128])
    rounded = np.round(curve * levels) / levels
    return np.sign(rounded) * np.expm1(np.abs(rounded) * np.log(256)) / 255 * peak


def _noise(length: int, random: np.random.Generator) -> np.ndarray:
    """From hiss to rumble, swelling a little."""
    spectrum = np.fft.rfft(random.standard_normal(length))
    hertz = np.maximum(np.fft.rfftfreq(length, 1 / SAMPLE_RATE), 30)
    coloured = np.fft.irfft(spectrum * hertz ** -random.uniform(0, 1.2), length)
    swell = 1 + 0.5 * np.sin(2 * np.pi * random.uniform(0.1, 1) * np.arange(length) / SAMPLE_RATE)
    return coloured * swell


def _music(length: int, random: np.random.Generator) -> np.ndarray:
    """Chords of plucked, detuned tones in a random order."""
    sound = np.zeros(length)
    at = 0
    while at < length:
        duration = int(random.uniform(0.2, 0.8) * SAMPLE_RATE)
        time = np.arange(min(duration, length - at)) / SAMPLE_RATE
        root = 110 * 2 ** (random.integers(0, 25) / 12)
        for step in (0, random.choice([3, 4]), 7):
            pitch = root * 2 ** (step / 12) * random.uniform(0.998, 1.002)
            for overtone in range(1, 6):
                sound[at : at + len(time)] += np.sin(2 * np.pi * pitch * overtone * time) * np.exp(-3 * time) / overtone
        at += duration
    return sound


def varied(mel: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """[batch, T, BANDS] as other throats, levels and microphones would give it."""
    batch = len(mel)
    warped = mel @ np.stack([_warp(random.uniform(*WARP)) for _ in range(batch)])
    gain = random.uniform(-GAIN, GAIN, (batch, 1, 1))
    knots = random.uniform(-TILT, TILT, (batch, 5))
    curve = np.stack([np.interp(np.linspace(0, 4, BANDS), np.arange(5), row) for row in knots])
    heard = np.where(warped > RANGE[0] + 0.05, warped + gain + curve[:, None, :], warped)
    for row in heard:
        if random.random() < 0.3:
            first = random.integers(0, BANDS - 8)
            row[:, first : first + random.integers(2, 9)] = RANGE[0]
    return np.clip(heard, *RANGE).astype(np.float32)


def _warp(factor: float) -> np.ndarray:
    """[from, to]: what band `to` hears is at `factor` times its place."""
    place = np.clip(np.arange(BANDS) * factor, 0, BANDS - 1)
    low = np.floor(place).astype(int)
    matrix = np.zeros((BANDS, BANDS), np.float32)
    share = place - low
    matrix[low, np.arange(BANDS)] += 1 - share
    matrix[np.minimum(low + 1, BANDS - 1), np.arange(BANDS)] += share
    return matrix
