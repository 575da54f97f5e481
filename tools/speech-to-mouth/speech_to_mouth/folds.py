"""Trains with each family held out in turn, and once with all of them: that network ships."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import numpy as np

from . import heuristics, linear, network
from .judging import Case, Verdict, best_threshold, case, judge
from .network import Weights
from .reels import Reel, load
from .settings import Training
from .targets import frames, smoothed
from .training import train
from .voices import JUDGE, SHIPPED, TEST_SPEAKERS

SHIPPED_NETWORK = "shipped"
NETWORK, NOISY, LINEAR, HEURISTICS = "network", "network, noisy sound", "linear model", "signal heuristics"

Ear = Callable[[Reel], np.ndarray]


@dataclass(frozen=True)
class Outcome:
    """What a drive made of a family that it had never heard."""

    family: str
    drive: str
    verdict: Verdict


@dataclass(frozen=True)
class Evaluation:
    outcomes: list[Outcome]
    threshold: float
    shipped: Weights


def train_all(data: Path, training: Training, processes: int) -> None:
    """Trains whatever has no weights in `data` yet."""
    missing = [held_out for held_out in (None, *SHIPPED) if not weights_file(data, held_out).exists()]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for _ in pool.map(partial(_train, data, training), missing):
            pass


def _train(data: Path, training: Training, held_out: str | None) -> None:
    chosen = heard_without(load(data / "training"), held_out)
    name = f"without {held_out}" if held_out else SHIPPED_NETWORK
    weights = train(chosen, training, name)
    np.savez(weights_file(data, held_out), **{key: np.asarray(value) for key, value in weights.items()})


def heard_without(reels: list[Reel], held_out: str | None) -> list[Reel]:
    """Neither the family nor, in other families, the people it is tested with."""
    people = TEST_SPEAKERS[held_out] if held_out else ()
    return [reel for reel in reels if reel.family in SHIPPED and reel.family != held_out and reel.speaker not in people]


def trained(data: Path) -> list[str]:
    """The families for which there is a network that never heard them."""
    return [family for family in SHIPPED if weights_file(data, family).exists()]


def weights_file(data: Path, held_out: str | None) -> Path:
    return data / f"{'without-' + held_out if held_out else SHIPPED_NETWORK}.npz"


def evaluate(data: Path, studio: str | None) -> Evaluation:
    training, tests = load(data / "training"), load(data / "test")
    heard = heuristics.listen(studio, sorted((data / "test").glob("*.wav")), data / "heuristics") if studio else {}
    outcomes: list[Outcome] = []
    bests: dict[str, list[float]] = {}
    for family in trained(data):
        for drive, ear in _ears(data, training, family, heard).items():
            verdict, best = _held_out(tests, family, ear)
            outcomes.append(Outcome(family, drive, verdict))
            bests.setdefault(drive, []).append(best)
    ears = _ears(data, training, None, heard)
    for drive, ear in ears.items():
        cases = _cases(tests, JUDGE, ear)
        outcomes.append(Outcome(JUDGE, drive, judge(cases, median(bests[drive]))))
    threshold = best_threshold(_cases(tests, JUDGE, ears[NETWORK]))
    return Evaluation(outcomes, threshold, _weights(data, None))


def _held_out(tests: list[Reel], family: str, ear: Ear) -> tuple[Verdict, float]:
    """The verdict with the threshold that was best on the judge, and the one that would have been best here."""
    threshold = best_threshold(_cases(tests, JUDGE, ear))
    cases = _cases(tests, family, ear)
    return judge(cases, threshold), best_threshold(cases)


def _ears(data: Path, training: list[Reel], held_out: str | None, heard: dict[str, np.ndarray]) -> dict[str, Ear]:
    weights = _weights(data, held_out)
    model = linear.fit(heard_without(training, held_out))
    ears: dict[str, Ear] = {
        NETWORK: _network(weights),
        NOISY: lambda reel: frames(smoothed(network.answer(weights, reel.dirty))),
        LINEAR: lambda reel: frames(smoothed(linear.answer(model, reel.clean))),
    }
    if heard:
        ears[HEURISTICS] = lambda reel: heard[reel.name]
    return {drive: _remembering(ear) for drive, ear in ears.items()}


def _remembering(ear: Ear) -> Ear:
    """Reels are asked for several times, for thresholds and for verdicts."""
    known: dict[str, np.ndarray] = {}

    def remembered(reel: Reel) -> np.ndarray:
        if reel.name not in known:
            known[reel.name] = ear(reel)
        return known[reel.name]

    return remembered


def _network(weights: Weights) -> Ear:
    return lambda reel: frames(smoothed(network.answer(weights, reel.clean)))


def _cases(tests: list[Reel], family: str, ear: Ear) -> list[Case]:
    return [case(reel, ear(reel)) for reel in tests if reel.family == family]


def _weights(data: Path, held_out: str | None) -> Weights:
    with np.load(weights_file(data, held_out)) as saved:
        return {name: saved[name] for name in saved.files}
