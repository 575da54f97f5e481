"""A reel is half a minute of one voice: sentences between pauses, with everything that was said and when."""

import json
import zlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random

import numpy as np
from scipy.signal import resample_poly

from .augment import dirtied
from .closures import with_closures
from .engines import festival, flite
from .engines.espeak import Espeak
from .engines.piper import Piper
from .engines.sound import write
from .hearing import levelled, log_mel
from .settings import COLUMNS_PER_ANSWER, SAMPLE_RATE, SEED
from .speech import PAUSE, Manner, Phone, Utterance, Voice
from .targets import answers, targets
from .texts import sentence
from .voices import TEST_REELS, TRAINING_REELS, VOICES, testing

SENTENCES = 8
TEST_SENTENCES = 16
SIZE_STEPS = 40
SHARES = 4


@dataclass(frozen=True)
class Reel:
    """clean, dirty: log-mel [T, 64]; answers: [T / 2, 7]; phones: when each was said, closures where they were."""

    name: str
    family: str
    speaker: str
    language: str
    clean: np.ndarray
    dirty: np.ndarray
    answers: np.ndarray
    phones: tuple[Phone, ...]


class Studio:
    """Knows every engine."""

    def __init__(self, piper: Path | None) -> None:
        self._espeak = Espeak()
        self._piper = Piper(piper, SEED) if piper else None

    def record(self, voice: Voice, sentences: int, random: Random) -> tuple[np.ndarray, tuple[Phone, ...]]:
        manner = _manner(voice, random)
        texts = [sentence(voice.language, random) for _ in range(sentences)]
        said = [_sized(utterance, manner.size) for utterance in self._say(texts, voice, manner)]
        return _joined(said, random)

    def _say(self, texts: list[str], voice: Voice, manner: Manner) -> list[Utterance]:
        match voice.family:
            case "espeak":
                return [self._espeak.speak(text, voice, manner) for text in texts]
            case "flite":
                return [flite.speak(text, voice, manner) for text in texts]
            case "festival":
                return festival.speak_all(texts, voice, manner)
            case _:
                if self._piper is None:
                    raise ValueError("Expected the path of a Piper voice, found none")
                return [self._piper.speak(text, manner) for text in texts]


@dataclass(frozen=True)
class _Take:
    voice: Voice
    number: int
    is_test: bool


def make(folder: Path, piper: Path | None, amount: float, processes: int) -> None:
    """
    Records all reels that are not there yet; `amount` scales how many there are for training.

    What espeak-ng says depends a little on what it said before, so who records what after what is settled beforehand.
    """
    takes = [take for voice in VOICES for take in _takes(voice, amount)]
    shares = [takes[first::SHARES] for first in range(SHARES)]
    with ProcessPoolExecutor(processes, get_context("spawn"), max_tasks_per_child=1) as pool:
        for _ in pool.map(partial(_record, folder, piper), shares):
            pass


def _takes(voice: Voice, amount: float) -> list[_Take]:
    training = [_Take(voice, number, False) for number in range(round(TRAINING_REELS[voice.family] * amount))]
    test = [_Take(voice, number, True) for number in range(TEST_REELS[voice.family] if testing(voice) else 0)]
    return training + test


def _record(folder: Path, piper: Path | None, takes: list[_Take]) -> None:
    """In a process of its own, since some engines keep one state a process."""
    studio = Studio(piper)
    for take in takes:
        _make(studio, take.voice, folder / ("test" if take.is_test else "training"), take.number, take.is_test)


def _make(studio: Studio, voice: Voice, folder: Path, number: int, is_test: bool) -> None:
    name = f"{voice.family}-{voice.name.replace('+', '_')}-{number:02}"
    path = folder / f"{name}.npz"
    if path.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(zlib.crc32(f"{SEED} {folder.name} {name}".encode()))
    samples, phones = studio.record(voice, TEST_SENTENCES if is_test else SENTENCES, random)
    samples = levelled(samples)
    phones = with_closures(samples, phones)
    clean = _even(log_mel(samples))
    dirty = _even(log_mel(levelled(dirtied(samples, np.random.default_rng(random.getrandbits(32))))))
    if is_test:
        write(samples, folder / f"{name}.wav")
    np.savez(
        path,
        clean=clean.astype(np.float16),
        dirty=dirty.astype(np.float16),
        answers=answers(targets(phones, len(clean))).astype(np.float16),
        about=json.dumps([voice.family, voice.speaker, voice.language]),
        phones=json.dumps([[p.symbol, p.begin, p.end] for p in phones]),
    )


def load(folder: Path) -> list[Reel]:
    return [_load(path) for path in sorted(folder.glob("*.npz"))]


def _load(path: Path) -> Reel:
    with np.load(path) as data:
        family, speaker, language = json.loads(str(data["about"]))
        phones = tuple(Phone(*phone) for phone in json.loads(str(data["phones"])))
        clean, dirty, answered = (data[name].astype(np.float32) for name in ("clean", "dirty", "answers"))
    return Reel(path.stem, family, speaker, language, clean, dirty, answered, phones)


def _manner(voice: Voice, random: Random) -> Manner:
    size = random.choice([0.9, 0.95, 1.0, 1.0, 1.05, 1.1, 1.15])
    return Manner(random.uniform(0.75, 1.3), 2 ** random.uniform(-0.35, 0.45), size)


def _sized(utterance: Utterance, size: float) -> Utterance:
    """Plays the sound faster by `size`: a smaller head."""
    if size == 1.0:
        return utterance
    samples = resample_poly(utterance.samples, SIZE_STEPS, round(size * SIZE_STEPS)).astype(np.float32)
    factor = SIZE_STEPS / round(size * SIZE_STEPS)
    return Utterance(samples, tuple(phone.stretched(factor) for phone in utterance.phones))


def _joined(said: list[Utterance], random: Random) -> tuple[np.ndarray, tuple[Phone, ...]]:
    sounds: list[np.ndarray] = []
    phones: list[Phone] = []
    at = 0.0
    for utterance in said:
        pause = round(random.uniform(0.1, 0.9) * SAMPLE_RATE)
        sounds += [np.zeros(pause, np.float32), utterance.samples]
        phones.append(Phone(PAUSE, at, at + pause / SAMPLE_RATE))
        at += pause / SAMPLE_RATE
        phones += [phone.later(at) for phone in utterance.phones]
        at += len(utterance.samples) / SAMPLE_RATE
    samples = np.concatenate(sounds)
    hiss = np.random.default_rng(random.getrandbits(32)).standard_normal(len(samples)) * 10 ** random.uniform(-5, -3.7)
    return (samples + hiss).astype(np.float32), tuple(phones)


def _even(mel: np.ndarray) -> np.ndarray:
    return mel[: len(mel) // COLUMNS_PER_ANSWER * COLUMNS_PER_ANSWER]
