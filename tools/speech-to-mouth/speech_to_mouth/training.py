"""Trains a network on reels."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
import optax
import optax.contrib

from .augment import varied
from .network import USUAL, Weights, initial, logits
from .reels import Reel
from .settings import COLUMNS_PER_ANSWER, COLUMNS_PER_SECOND, Training
from .voice import reel_relative, usual

# How much each parameter counts, and how much more its rare high values do.
IMPORTANCE = jnp.array([1.5, 2.5, 1.5, 1.2, 1.5, 0.5, 1.5])
RARITY = jnp.array([0.0, 2.0, 0.5, 0.0, 3.0, 0.0, 0.0])
# How much it counts that a curve goes the way of the true one, beside how far it is from it.
ALIKE = 0.4


@dataclass(frozen=True)
class Batch:
    """mel [batch, T, 64] and what to answer [batch, T / 2, 7]."""

    mel: np.ndarray
    answers: np.ndarray


def train(reels: list[Reel], training: Training, name: str) -> Weights:
    """The running mean of the weights, which trembles less than the last of them; `name` is for whoever waits."""
    print(f"{name}: {len(reels)} reels", flush=True)
    usual_colour = usual(reel.clean for reel in reels)
    reels = [reel_relative(reel, usual_colour) for reel in reels]
    weights = initial(training.seed)
    optimiser = _optimiser(training)
    state = optimiser.init(weights)

    @jax.jit
    def step(weights: Weights, mean: Weights, state, mel, answers):
        loss, slope = jax.value_and_grad(_loss)(weights, mel, answers)
        change, state = optimiser.update(slope, state, weights)
        weights = optax.apply_updates(weights, change)
        return weights, optax.incremental_update(weights, mean, training.newest), state, loss

    mean = weights
    begun = time.monotonic()
    for number, batch in enumerate(batches(reels, training), 1):
        weights, mean, state, loss = step(weights, mean, state, batch.mel, batch.answers)
        if number % 100 == 0:
            print(f"{name}, step {number}: loss {float(loss):.4f}, {time.monotonic() - begun:.0f} s", flush=True)
    return mean | {USUAL: jnp.asarray(usual_colour)}


def _optimiser(training: Training) -> optax.GradientTransformation:
    """Muon for the convolutions, which learns in fewer steps; AdamW for the last layer and for what is no matrix."""
    schedule = optax.warmup_cosine_decay_schedule(0, training.learning_rate, 60, training.steps, 2e-5)
    muon = optax.contrib.muon(
        schedule,
        weight_decay=training.weight_decay,
        adam_weight_decay=training.weight_decay,
        consistent_rms=0.2,
        muon_weight_dimension_numbers=_convolutions,
    )
    return optax.chain(optax.clip_by_global_norm(1.0), muon)


def _convolutions(weights: Weights) -> dict[str, optax.contrib.MuonDimensionNumbers | None]:
    """A convolution is one matrix from all its taps' inputs to its outputs."""
    matrix = optax.contrib.MuonDimensionNumbers(reduction_axis=(0, 1), output_axis=2)
    return {
        name: matrix if name.endswith(".weight") and not name.startswith("mouth") else None for name in weights
    }


def batches(reels: list[Reel], training: Training) -> Iterator[Batch]:
    """Every family is heard equally often, whatever it has recorded."""
    random = np.random.default_rng(training.seed)
    columns = round(training.crop_seconds * COLUMNS_PER_SECOND)
    families = sorted({reel.family for reel in reels})
    groups = [[reel for reel in reels if reel.family == family] for family in families]
    for _ in range(training.steps):
        mel, answers = [], []
        for place in range(training.batch):
            group = groups[place % len(groups)]
            reel = group[random.integers(len(group))]
            first = random.integers((len(reel.clean) - columns) // COLUMNS_PER_ANSWER) * COLUMNS_PER_ANSWER
            heard = reel.dirty if random.random() < training.dirty_share else reel.clean
            mel.append(heard[first : first + columns])
            begin = first // COLUMNS_PER_ANSWER
            answers.append(reel.answers[begin : begin + columns // COLUMNS_PER_ANSWER])
        yield Batch(varied(np.stack(mel), random), np.stack(answers))


def _loss(weights: Weights, mel: jax.Array, answers: jax.Array) -> jax.Array:
    found = logits(weights, mel)
    errors = optax.sigmoid_binary_cross_entropy(found, answers)
    far = (errors * IMPORTANCE * (1 + RARITY * answers)).mean()
    unlike = 1 - _correlations(jax.nn.sigmoid(found), answers)
    return far + ALIKE * (unlike * IMPORTANCE).mean()


def _correlations(found: jax.Array, true: jax.Array) -> jax.Array:
    """[7], over the whole batch."""
    found = found - found.mean(axis=(0, 1))
    true = true - true.mean(axis=(0, 1))
    squares = (found**2).mean(axis=(0, 1)) * (true**2).mean(axis=(0, 1))
    return (found * true).mean(axis=(0, 1)) / jnp.sqrt(squares + 1e-8)
