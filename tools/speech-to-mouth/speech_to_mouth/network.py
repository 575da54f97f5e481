"""
The network: two convolutions that go from 100 columns a second to 50, six dilated residual blocks, seven answers.

Without normalisation, so that what is trained is what is exported; each block begins as nearly nothing.
"""

import jax
import jax.numpy as jnp
import numpy as np

from .settings import BANDS, COLUMNS_PER_ANSWER, PARAMETERS, RANGE
from .voice import relative

EAR = 64
WIDTH = 80
DILATIONS = (1, 2, 4, 8, 2, 1)
# Columns on either side that an answer depends on: 2 + 2 at the ear, 18 answers of two columns each in the blocks.
REACH = 4 + COLUMNS_PER_ANSWER * sum(DILATIONS)

# Lengths are rounded up to this, since each length is compiled anew.
COMPILED = 2048

Weights = dict[str, jax.Array]

# Beside the weights: the colour of voice that they were taught with.
USUAL = "usual"


def initial(seed: int) -> Weights:
    keys = iter(jax.random.split(jax.random.key(seed), 32))

    def layer(name: str, taps: int, inputs: int, outputs: int, gain: float = 1.0) -> Weights:
        scale = gain * np.sqrt(2 / (taps * inputs))
        return {
            f"{name}.weight": scale * jax.random.normal(next(keys), (taps, inputs, outputs)),
            f"{name}.bias": jnp.zeros(outputs),
        }

    weights = layer("ear", 5, BANDS, EAR) | layer("half", 4, EAR, WIDTH)
    for block in range(len(DILATIONS)):
        weights |= layer(f"block{block}.spread", 3, WIDTH, WIDTH)
        weights |= layer(f"block{block}.mix", 1, WIDTH, WIDTH, 0.3)
    return weights | layer("mouth", 1, WIDTH, len(PARAMETERS), 0.5)


def logits(weights: Weights, mel: jax.Array) -> jax.Array:
    """[batch, T, BANDS] with an even T to [batch, T / 2, 7]."""
    x = mel * 0.5 - RANGE[0] * 0.5
    x = jax.nn.silu(_convolve(weights, "ear", x))
    x = _convolve(weights, "half", x, stride=2)
    for block, dilation in enumerate(DILATIONS):
        inner = jax.nn.silu(_convolve(weights, f"block{block}.spread", jax.nn.silu(x), dilation))
        x = x + _convolve(weights, f"block{block}.mix", inner)
    return _convolve(weights, "mouth", jax.nn.silu(x))


def _convolve(weights: Weights, name: str, x: jax.Array, dilation: int = 1, stride: int = 1) -> jax.Array:
    weight = weights[f"{name}.weight"]
    before = dilation * (weight.shape[0] - 1) // 2
    behind = dilation * (weight.shape[0] - 1) - before
    dimensions = ("NWC", "WIO", "NWC")
    convolved = jax.lax.conv_general_dilated(
        x, weight, (stride,), [(before, behind)], rhs_dilation=(dilation,), dimension_numbers=dimensions
    )
    return convolved + weights[f"{name}.bias"]


def answer(weights: Weights, mel: np.ndarray) -> np.ndarray:
    """[T, BANDS] of any even length, the whole of a sound, to [T / 2, 7] in 0 to 1."""
    mel = relative(mel, np.asarray(weights[USUAL]))
    silence = np.full((REACH, BANDS), RANGE[0], np.float32)
    heard = np.concatenate([silence, mel, silence])
    missing = -len(heard) % COMPILED
    heard = np.concatenate([heard, np.full((missing, BANDS), RANGE[0], np.float32)])
    answered = np.asarray(_answer(weights, heard[None]))[0]
    return answered[REACH // COLUMNS_PER_ANSWER :][: len(mel) // COLUMNS_PER_ANSWER]


@jax.jit
def _answer(weights: Weights, mel: jax.Array) -> jax.Array:
    return jax.nn.sigmoid(logits(weights, mel))
