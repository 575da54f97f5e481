"""Random sentences: words in any order, and syllables that mean nothing."""

from random import Random

from .words import WORDS

ONSETS = "p b m f v w t d n l s z k g r j h sh ch pl br fl sm mp".split()
VOWELS = "a e i o u oo ee ah".split()
CODAS = ["", "", "", "p", "b", "m", "f", "n", "t", "s", "mp"]
NONSENSE_SHARE = 0.25


def sentence(language: str, random: Random) -> str:
    """Four to nine words, now and then with a comma, and never an end of sentence inside."""
    words = [_word(language, random) for _ in range(random.randint(4, 9))]
    if len(words) > 6 and random.random() < 0.5:
        words[len(words) // 2] += ","
    return " ".join(words)


def _word(language: str, random: Random) -> str:
    if random.random() < NONSENSE_SHARE:
        return "".join(_syllable(random) for _ in range(random.randint(1, 3)))
    return random.choice(WORDS[language])


def _syllable(random: Random) -> str:
    return random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS)
