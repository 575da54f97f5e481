"""The numbers that data, training and export share."""

from dataclasses import dataclass

SAMPLE_RATE = 16_000

# The spectrogram: the studio's LogMelSpectrogram with these MelSettings.
FFT = 512
WINDOW = 400
HOP = 160
BANDS = 64
LOWEST_HERTZ = 55.0
HIGHEST_HERTZ = 7600.0
PRE_EMPHASIS = 0.97
DECIBELS = (-80.0, 20.0)
RANGE = (-4.0, 4.0)
COLUMNS_PER_SECOND = SAMPLE_RATE // HOP

# The network hears 100 columns a second and answers 50 times a second.
COLUMNS_PER_ANSWER = 2
ANSWERS_PER_SECOND = COLUMNS_PER_SECOND // COLUMNS_PER_ANSWER
VIDEO_RATE = 25
ANSWERS_PER_FRAME = ANSWERS_PER_SECOND // VIDEO_RATE

# What a whole sound is brought to before it is heard, in LUFS.
LOUDNESS = -23.0

PARAMETERS = ("jaw", "closed", "round", "wide", "bite", "tongue", "silence")
CLOSED = PARAMETERS.index("closed")
BITE = PARAMETERS.index("bite")
SILENCE = PARAMETERS.index("silence")
# Brief gestures: the most of them counts where frames are joined, not the mean.
PEAKS = (CLOSED, BITE)

SEED = 20_260_401


@dataclass(frozen=True)
class Training:
    """How long and how hard a network learns."""

    steps: int = 1800
    batch: int = 24
    crop_seconds: float = 2.56
    learning_rate: float = 4e-3
    weight_decay: float = 0.05
    dirty_share: float = 0.25
    # How much a step's weights count in the weights that are kept, which are a running mean.
    newest: float = 0.02
    seed: int = SEED
