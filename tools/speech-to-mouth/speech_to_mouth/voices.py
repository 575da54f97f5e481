"""
Who speaks. A family is held out as a whole; a speaker too, so that nobody is tested whose recordings were trained on.

What trains the shipped network is in SHIPPED, and only voices whose licences were read and leave weights alone. The
family JUDGE never trains anything: the threshold of closed lips is chosen on it.
"""

from .speech import Voice

JUDGE = "piper"
SHIPPED = ("flite", "festival", "espeak")

_ESPEAK = {
    "en": ("en-us", "en", "en-gb-scotland", "en-us+f2", "en+m3", "en-us+m7", "en-us+f4", "en-us+klatt", "en+klatt3"),
    "de": ("de", "de+f3", "de+klatt2"),
    "fr": ("fr", "fr+f2", "fr+klatt"),
    "es": ("es", "es-419+f4", "es+klatt4"),
    "it": ("it", "it+f2", "it+whisper"),
    "pt": ("pt-br", "pt+m4", "pt-br+klatt2"),
    "pl": ("pl", "pl+f5"),
    "nl": ("nl", "nl+f1"),
    "sv": ("sv", "sv+m5"),
    "fi": ("fi", "fi+f3"),
    "cs": ("cs", "cs+m6"),
    "tr": ("tr", "tr+f2"),
    "id": ("id", "id+m1"),
}

VOICES: tuple[Voice, ...] = (
    *(Voice("espeak", name, language, "espeak") for language, names in _ESPEAK.items() for name in names),
    Voice("flite", "awb", "en", "awb", 130),
    Voice("flite", "rms", "en", "rms", 100),
    Voice("flite", "slt", "en", "slt", 170),
    Voice("flite", "kal16", "en", "kal", 105),
    Voice("festival", "kal_diphone", "en", "kal", 105),
    Voice("festival", "ked_diphone", "en", "ked", 105),
    Voice("festival", "cmu_us_slt_arctic_hts", "en", "slt"),
    Voice("piper", "joe", "en", "joe"),
)

# Reels of some thirty seconds that each voice gives for training.
TRAINING_REELS = {"espeak": 2, "flite": 8, "festival": 10, "piper": 0}

# Who is heard in the test, and how many reels, which are twice as long.
TEST_SPEAKERS = {"espeak": ("espeak",), "flite": ("awb", "rms"), "festival": ("ked", "slt"), "piper": ("joe",)}
TEST_REELS = {"espeak": 1, "flite": 2, "festival": 2, "piper": 3}


def testing(voice: Voice) -> bool:
    """espeak's variants of one voice share their formants, so each language is tested once."""
    return voice.speaker in TEST_SPEAKERS[voice.family] and not (voice.family == "espeak" and "+" in voice.name)
