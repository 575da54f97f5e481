"""espeak-ng through its library, which tells of every phoneme at which sample it begins."""

import ctypes
import os

import numpy as np

from ..speech import PAUSE, Manner, Phone, Utterance, Voice
from .sound import resampled

RETRIEVAL = 1
PHONEME_EVENTS_IN_IPA = 1 | 2
PHONEME = 7
UTF8 = 1
RATE, PITCH, RANGE = 1, 3, 4
WORDS_PER_MINUTE = 175
SHORTEST_PAUSE = 0.08


class _Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    ]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    """The library keeps one state a process, so there is one of these a process."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ.get("ESPEAK_LIBRARY", "libespeak-ng.so.1"))
        self._rate = self._library.espeak_Initialize(RETRIEVAL, 0, None, PHONEME_EVENTS_IN_IPA)
        self._sounds: list[np.ndarray] = []
        self._events: list[tuple[int, str]] = []
        self._callback = _Callback(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, text: str, voice: Voice, manner: Manner) -> Utterance:
        self._sounds.clear()
        self._events.clear()
        if self._library.espeak_SetVoiceByName(voice.name.encode()) != 0:
            raise ValueError(f"Expected the espeak-ng voice {voice.name}, found none")
        self._library.espeak_SetParameter(RATE, round(WORDS_PER_MINUTE / manner.stretch), 0)
        self._library.espeak_SetParameter(PITCH, int(np.clip(50 + 60 * np.log2(manner.pitch), 5, 95)), 0)
        data = text.encode()
        self._library.espeak_Synth(data, len(data) + 1, 0, 1, 0, UTF8, None, None)
        self._library.espeak_Synchronize()
        samples = np.concatenate(self._sounds).astype(np.float32) / 32768
        return Utterance(resampled(samples, self._rate), tuple(self._phones(len(samples) / self._rate)))

    def _receive(self, sound, count: int, events) -> int:
        if sound and count:
            self._sounds.append(np.ctypeslib.as_array(sound, (count,)).copy())
        index = 0
        while events[index].type != 0:
            if events[index].type == PHONEME:
                self._events.append((events[index].sample, events[index].id.string.decode(errors="ignore")))
            index += 1
        return 0

    def _phones(self, seconds: float) -> list[Phone]:
        """An event without a name is a pause when it lasts, and belongs to what follows when it does not."""
        phones: list[Phone] = []
        begin = 0.0
        for index, (sample, name) in enumerate(self._events):
            last = index + 1 == len(self._events)
            end = seconds if last else self._events[index + 1][0] / self._rate
            begin = min(begin, sample / self._rate) if begin >= 0 else sample / self._rate
            if name == "" and not last and end - sample / self._rate < SHORTEST_PAUSE:
                continue
            if end > begin:
                phones.append(Phone(name or PAUSE, begin, end))
            begin = -1.0
        return phones
