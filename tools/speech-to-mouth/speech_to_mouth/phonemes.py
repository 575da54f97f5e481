"""
What the mouth does for each sound, after how speech is made: a value and a weight for each parameter.

The weight says how strongly a sound insists: p, b and m insist on closed lips, k leaves the lips to its neighbours.
"""

from dataclasses import dataclass, replace

from .speech import PAUSE


@dataclass(frozen=True)
class Gesture:
    """Pairs of (value, weight)."""

    jaw: tuple[float, float] = (0.25, 0.15)
    closed: tuple[float, float] = (0.0, 0.6)
    round: tuple[float, float] = (0.0, 0.08)
    wide: tuple[float, float] = (0.1, 0.08)
    bite: tuple[float, float] = (0.0, 0.6)
    tongue: tuple[float, float] = (0.0, 0.5)
    silence: tuple[float, float] = (0.0, 1.0)


def _vowel(jaw: float, round_: float, wide: float) -> Gesture:
    return Gesture((jaw, 1.0), (0.0, 1.0), (round_, 1.0), (wide, 1.0), (0.0, 0.8), (0.0, 0.5))


SILENCE = Gesture((0.0, 1.0), (0.0, 0.6), (0.0, 0.5), (0.0, 0.5), (0.0, 0.5), (0.0, 0.5), (1.0, 1.0))
LIPS = Gesture((0.06, 0.6), (1.0, 3.0), (0.0, 0.05), (0.1, 0.05), (0.0, 0.6), (0.0, 0.3))
TEETH_ON_LIP = Gesture((0.12, 0.6), (0.0, 1.0), (0.0, 0.15), (0.1, 0.1), (1.0, 3.0), (0.0, 0.3))
TONGUE_TIP = Gesture((0.15, 0.45), tongue=(0.9, 1.5))
HISS = Gesture((0.06, 0.9), (0.0, 0.8), (0.0, 0.2), (0.4, 0.3), tongue=(0.7, 1.0))
HUSH = Gesture((0.1, 0.8), (0.0, 0.8), (0.6, 0.8), (0.0, 0.3), tongue=(0.6, 1.0))
BETWEEN_TEETH = Gesture((0.18, 0.6), (0.0, 0.8), (0.0, 0.1), (0.15, 0.2), tongue=(1.0, 1.5))
BACK = Gesture((0.25, 0.2), tongue=(0.2, 0.4))
BREATH = Gesture((0.3, 0.08), (0.0, 0.8), (0.0, 0.03), (0.1, 0.03), (0.0, 0.5), (0.0, 0.3))
RELEASE = BREATH
SIDE = Gesture((0.35, 0.35), tongue=(0.8, 1.0))
TRILL = Gesture((0.25, 0.3), (0.0, 0.6), (0.1, 0.15), (0.1, 0.1), tongue=(0.6, 0.8))
ROUNDED_R = Gesture((0.25, 0.35), (0.0, 0.6), (0.4, 0.5), (0.0, 0.2), tongue=(0.3, 0.5))
GLIDE_WIDE = Gesture((0.2, 0.5), (0.0, 0.8), (0.0, 0.4), (0.7, 0.7), tongue=(0.4, 0.5))
GLIDE_ROUND = Gesture((0.18, 0.6), (0.0, 0.8), (0.95, 1.5), (0.0, 0.8), tongue=(0.0, 0.4))
GLIDE_NARROW = Gesture((0.18, 0.6), (0.0, 0.8), (0.85, 1.2), (0.1, 0.5), tongue=(0.2, 0.4))
WEAK_LIPS = Gesture((0.12, 0.5), (0.45, 1.0), (0.1, 0.1), (0.1, 0.1), (0.1, 0.5))
WEAK_TEETH = Gesture((0.15, 0.5), (0.0, 0.8), (0.1, 0.1), (0.1, 0.1), (0.65, 1.2))

GESTURES: dict[str, Gesture] = {
    PAUSE: SILENCE,
    **dict.fromkeys("pbmɓ", LIPS),
    **dict.fromkeys("fvɱ", TEETH_ON_LIP),
    **dict.fromkeys("tdnʈɖɳɗɾ", TONGUE_TIP),
    **dict.fromkeys(["s", "z", "ts", "dz", "ɕ", "ʑ", "tɕ", "dʑ"], HISS),
    **dict.fromkeys(["ʃ", "ʒ", "tʃ", "dʒ", "ʂ", "ʐ", "tʂ", "dʐ", "ɧ"], HUSH),
    **dict.fromkeys("θð", BETWEEN_TEETH),
    **dict.fromkeys("kgɡŋxɣχʁqɢɴcɟɲçʝʀ", BACK),
    **dict.fromkeys("hɦħʕʔ", BREATH),
    **dict.fromkeys("lɭʎɫɬɮ", SIDE),
    **dict.fromkeys("rɽɺ", TRILL),
    **dict.fromkeys("ɹɻ", ROUNDED_R),
    "j": GLIDE_WIDE,
    "w": GLIDE_ROUND,
    "ʍ": GLIDE_ROUND,
    "ɥ": GLIDE_NARROW,
    "ɰ": BACK,
    "β": WEAK_LIPS,
    "ɸ": WEAK_LIPS,
    "ʋ": WEAK_TEETH,
    "i": _vowel(0.18, 0.0, 0.95),
    "ɪ": _vowel(0.28, 0.0, 0.6),
    "ᵻ": _vowel(0.25, 0.0, 0.45),
    "y": _vowel(0.18, 0.85, 0.05),
    "ʏ": _vowel(0.26, 0.7, 0.05),
    "e": _vowel(0.38, 0.0, 0.7),
    "ɛ": _vowel(0.52, 0.0, 0.5),
    "ø": _vowel(0.36, 0.75, 0.0),
    "œ": _vowel(0.5, 0.6, 0.0),
    "æ": _vowel(0.72, 0.0, 0.5),
    "a": _vowel(0.85, 0.0, 0.2),
    "ɑ": _vowel(0.9, 0.05, 0.05),
    "ɒ": _vowel(0.8, 0.35, 0.0),
    "ʌ": _vowel(0.62, 0.0, 0.12),
    "ɐ": _vowel(0.55, 0.0, 0.15),
    "ə": _vowel(0.36, 0.05, 0.15),
    "ɜ": _vowel(0.42, 0.15, 0.1),
    "ɚ": _vowel(0.34, 0.3, 0.05),
    "o": _vowel(0.45, 0.8, 0.0),
    "ɔ": _vowel(0.62, 0.6, 0.0),
    "ɵ": _vowel(0.36, 0.6, 0.0),
    "ʊ": _vowel(0.28, 0.7, 0.0),
    "u": _vowel(0.2, 0.95, 0.0),
    "ʉ": _vowel(0.2, 0.8, 0.05),
    "ɯ": _vowel(0.2, 0.0, 0.45),
    "ɨ": _vowel(0.22, 0.0, 0.5),
    "ɤ": _vowel(0.4, 0.0, 0.2),
    "ɘ": _vowel(0.36, 0.0, 0.3),
}
RELEASED = "releasedlips"
GESTURES[RELEASED] = replace(RELEASE, closed=(0.0, 1.2))

BILABIALS = frozenset("pbmɓ")
LIP_STOPS = frozenset("pbɓ")
HUM = "m"

_ARPABET = {
    **{"pau": PAUSE, "#": PAUSE, "h#": PAUSE, "brth": PAUSE, "ssil": PAUSE, "sil": PAUSE},
    **{"aa": "ɑ", "ae": "æ", "ah": "ʌ", "ao": "ɔ", "aw": "aʊ", "ax": "ə", "axr": "ɚ", "ay": "aɪ", "eh": "ɛ", "er": "ɚ"},
    **{"ey": "eɪ", "ih": "ɪ", "iy": "i", "ow": "oʊ", "oy": "ɔɪ", "uh": "ʊ", "uw": "u"},
    **{"b": "b", "ch": "tʃ", "d": "d", "dh": "ð", "dx": "ɾ", "f": "f", "g": "g", "hh": "h", "hv": "h", "jh": "dʒ"},
    **{"k": "k", "l": "l", "el": "l", "m": "m", "em": "m", "n": "n", "en": "n", "nx": "n", "ng": "ŋ", "p": "p"},
    **{"r": "ɹ", "s": "s", "sh": "ʃ", "t": "t", "th": "θ", "v": "v", "w": "w", "y": "j", "z": "z", "zh": "ʒ"},
}


def of_arpabet(name: str) -> str:
    """The IPA for a segment's name in flite's and festival's American voices."""
    return _ARPABET[name]


def sounds(symbol: str) -> list[str]:
    """Takes a phoneme's name apart: diphthongs, affricates and marks; unknown letters count for nothing."""
    found: list[str] = []
    at = 0
    while at < len(symbol):
        pair = symbol[at : at + 2]
        if len(pair) == 2 and pair in GESTURES:
            found.append(pair)
            at += 2
            continue
        if symbol[at] in GESTURES:
            found.append(symbol[at])
        at += 1
    return found
