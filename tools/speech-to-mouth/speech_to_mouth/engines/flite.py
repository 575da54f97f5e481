"""flite, which prints at which second each segment ends."""

import subprocess
import tempfile
from pathlib import Path

from ..phonemes import of_arpabet
from ..speech import Manner, Phone, Utterance, Voice
from .sound import read


def speak(text: str, voice: Voice, manner: Manner) -> Utterance:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        command = [
            *("flite", "-voice", voice.name, "-psdur"),
            *("--setf", f"duration_stretch={manner.stretch:.3f}"),
            *("--setf", f"int_f0_target_mean={voice.pitch * manner.pitch:.1f}"),
            *("-o", str(path), "-t", text),
        ]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return Utterance(read(path), tuple(_phones(printed)))


def _phones(printed: str) -> list[Phone]:
    phones: list[Phone] = []
    begin = 0.0
    for word in printed.split():
        name, end = word.rsplit(":", 1)
        phones.append(Phone(of_arpabet(name), begin, float(end)))
        begin = float(end)
    return phones
