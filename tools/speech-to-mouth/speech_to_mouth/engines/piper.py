"""
A Piper voice: a neural synthesiser whose graph knows how many frames each phoneme lasts.

The graph is changed in memory so that it gives out these durations and so that its noise is seeded.
"""

import ctypes
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

from ..speech import PAUSE, Manner, Phone, Utterance
from .sound import resampled

SAMPLES_PER_FRAME = 256
DURATIONS = "/Ceil_output_0"
NOISE, NOISE_OF_DURATIONS = 0.667, 0.8
CHARS_UTF8, IPA = 1, 0x02
SHORTEST_PAUSE = 0.08
# Its durations run behind its sound: measured with vowels against the sound's level, and alike in every reel.
LATE = 0.045
FRONT_END = b"en-us"
MARKS = set("ˈˌːˑ ,.;:!?^$_'-")


class Piper:
    """Needs espeak-ng set up in the same process (Espeak), which turns its texts into phonemes."""

    def __init__(self, model: Path, seed: int) -> None:
        config = json.loads(model.with_suffix(".onnx.json").read_text())
        self._ids: dict[str, list[int]] = config["phoneme_id_map"]
        self._rate: int = config["audio"]["sample_rate"]
        self._espeak = ctypes.CDLL("libespeak-ng.so.1")
        self._espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(_with_durations(model, seed), options)

    def speak(self, text: str, manner: Manner) -> Utterance:
        symbols = ["^", *(s for s in self._phonemes(text) if s in self._ids), "$"]
        ids = [number for symbol in symbols for number in (*self._ids[symbol], *self._ids["_"])]
        feed = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array([NOISE, manner.stretch, NOISE_OF_DURATIONS], np.float32),
        }
        sound, durations = self._session.run(["output", DURATIONS], feed)
        frames = durations.reshape(-1)[: len(ids)].reshape(-1, 2).sum(axis=1)
        samples = sound.reshape(-1)
        phones = (phone.earlier(LATE) for phone in self._phones(symbols, frames))
        return Utterance(resampled(samples, self._rate), tuple(phone for phone in phones if phone.end > phone.begin))

    def _phonemes(self, text: str) -> str:
        self._espeak.espeak_SetVoiceByName(FRONT_END)
        rest = ctypes.c_char_p(text.encode())
        clauses = []
        while rest.value:
            said = self._espeak.espeak_TextToPhonemes(ctypes.byref(rest), CHARS_UTF8, IPA)
            clauses.append(said.decode().strip())
        return ", ".join(clause for clause in clauses if clause)

    def _phones(self, symbols: list[str], frames: np.ndarray) -> list[Phone]:
        """Marks lengthen the phone before them; a long gap between words is a pause."""
        phones: list[Phone] = []
        at = 0.0
        for symbol, count in zip(symbols, frames):
            end = at + float(count) * SAMPLES_PER_FRAME / self._rate
            gap = symbol in " ,^$"
            if gap and end - at >= SHORTEST_PAUSE or not phones:
                phones.append(Phone(PAUSE if gap else symbol, at, end))
            elif symbol in MARKS or "\u0300" <= symbol <= "\u036f":
                phones[-1] = Phone(phones[-1].symbol, phones[-1].begin, end)
            else:
                phones.append(Phone(symbol, at, end))
            at = end
        return phones


def _with_durations(path: Path, seed: int) -> bytes:
    model = onnx.load(path)
    model.graph.output.append(onnx.helper.make_tensor_value_info(DURATIONS, onnx.TensorProto.FLOAT, None))
    for number, node in enumerate(n for n in model.graph.node if n.op_type == "RandomNormalLike"):
        node.attribute.append(onnx.helper.make_attribute("seed", float(seed + number)))
    return model.SerializeToString()
