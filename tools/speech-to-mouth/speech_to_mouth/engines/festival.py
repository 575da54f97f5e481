"""festival, which writes its segments to a file. A process says many texts, since loading a voice takes long."""

import subprocess
import tempfile
from pathlib import Path

from ..phonemes import of_arpabet
from ..speech import Manner, Phone, Utterance, Voice
from .sound import read

DIPHONE_PITCH = """(set! int_lr_params
  '((target_f0_mean {mean:.0f}) (target_f0_std 14) (model_f0_mean 170) (model_f0_std 34)))"""


def speak_all(texts: list[str], voice: Voice, manner: Manner) -> list[Utterance]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = folder / "say.scm"
        script.write_text(_script(texts, voice, manner, folder))
        subprocess.run(["festival", "--batch", str(script)], check=True, capture_output=True)
        return [_utterance(folder / f"{i}.wav", folder / f"{i}.lab") for i in range(len(texts))]


def _script(texts: list[str], voice: Voice, manner: Manner, folder: Path) -> str:
    lines = [f"(voice_{voice.name})", f"(Parameter.set 'Duration_Stretch {manner.stretch:.3f})"]
    if voice.pitch:
        lines.append(DIPHONE_PITCH.format(mean=voice.pitch * manner.pitch))
    for i, text in enumerate(texts):
        lines.append(f'(set! said (utt.synth (Utterance Text "{text}")))')
        lines.append(f'(utt.save.wave said "{folder}/{i}.wav" \'riff)')
        lines.append(f'(utt.save.segs said "{folder}/{i}.lab")')
    return "\n".join(lines)


def _utterance(sound: Path, segments: Path) -> Utterance:
    phones: list[Phone] = []
    begin = 0.0
    for line in segments.read_text().split("#", 1)[1].splitlines():
        fields = line.split()
        if len(fields) >= 3:
            end = float(fields[0])
            phones.append(Phone(of_arpabet(fields[2]), begin, end))
            begin = end
    return Utterance(read(sound), tuple(phones))
