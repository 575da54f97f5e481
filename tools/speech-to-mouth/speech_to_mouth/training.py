"""Trains a network on reels."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
import optax

from .augment import varied
from .network import Weights, initial, logits
from .reels import Reel
from .settings import COLUMNS_PER_ANSWER, COLUMNS_PER_SECOND, Training

# How much each parameter counts, and how much more its rare high values do.
IMPORTANCE = jnp.array([1.5, 2.5, 1.5, 1.2, 1.5, 0.5, 1.0])
RARITY = jnp.array([0.0, 2.0, 0.5, 0.0, 3.0, 0.0, 0.0])


@dataclass(frozen=True)
class Batch:
    """mel [batch, T, 64] and what to answer [batch, T / 2, 7]."""

    mel: np.ndarray
    answers: np.ndarray


def train(reels: list[Reel], training: Training) -> Weights:
    weights = initial(training.seed)
    schedule = optax.warmup_cosine_decay_schedule(0, training.learning_rate, 60, training.steps, 1e-5)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=training.weight_decay))
    state = optimiser.init(weights)

    @jax.jit
    def step(weights: Weights, state, mel, answers):
        loss, slope = jax.value_and_grad(_loss)(weights, mel, answers)
        change, state = optimiser.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, loss

    begun = time.monotonic()
    for number, batch in enumerate(batches(reels, training), 1):
        weights, state, loss = step(weights, state, batch.mel, batch.answers)
        if number % 50 == 0:
            print(f"  step {number}: loss {float(loss):.4f}, {time.monotonic() - begun:.0f} s", flush=True)
    return weights


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
    errors = optax.sigmoid_binary_cross_entropy(logits(weights, mel), answers)
    return (errors * IMPORTANCE * (1 + RARITY * answers)).mean()
