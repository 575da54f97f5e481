"""The studio's own signal heuristics, asked through its command `mouth`."""

import shlex
import subprocess
from pathlib import Path

import numpy as np


def listen(studio: str, sounds: list[Path], folder: Path) -> dict[str, np.ndarray]:
    """[frames, 7] at 25 frames a second for each sound, by its name; `studio` is how the command line is called."""
    folder.mkdir(parents=True, exist_ok=True)
    heard: dict[str, np.ndarray] = {}
    for sound in sounds:
        path = folder / f"{sound.stem}.npy"
        if not path.exists():
            subprocess.run([*shlex.split(studio), "mouth", str(sound), str(path), "--hearing", "sound", "--quiet"], check=True)
        heard[sound.stem] = np.load(path)
    return heard
