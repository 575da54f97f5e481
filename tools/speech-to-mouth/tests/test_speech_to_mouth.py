"""python -m unittest discover tests"""

import tempfile
import unittest
from pathlib import Path

import numpy as np

from speech_to_mouth import judging, linear, targets, voice
from speech_to_mouth.closures import closures, with_closures
from speech_to_mouth.exporting import export
from speech_to_mouth.hearing import integrated, levelled, log_mel
from speech_to_mouth.network import USUAL, initial
from speech_to_mouth.phonemes import GESTURES, of_arpabet, sounds
from speech_to_mouth.reels import Reel
from speech_to_mouth.settings import CLOSED, HOP, LOUDNESS, SAMPLE_RATE, SILENCE
from speech_to_mouth.speech import PAUSE, Phone

JAW, ROUND = 0, 2


def tone(seconds: float, hertz: float = 997.0, level: float = 1.0) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE)).astype(np.float32)


class Hearing(unittest.TestCase):
    def test_a_full_tone_is_as_loud_as_the_standard_says(self):
        self.assertAlmostEqual(integrated(tone(3)), -3.01, delta=0.1)

    def test_levelled_sound_has_the_loudness_it_was_brought_to(self):
        self.assertAlmostEqual(integrated(levelled(tone(3, level=0.01))), LOUDNESS, delta=0.05)

    def test_silence_stays_silence(self):
        self.assertFalse(levelled(np.zeros(SAMPLE_RATE, np.float32)).any())

    def test_a_tone_is_heard_in_one_place_and_silence_nowhere(self):
        mel = log_mel(np.concatenate([tone(0.5), np.zeros(SAMPLE_RATE // 2, np.float32)]))
        self.assertEqual(len(mel), 1 + SAMPLE_RATE // HOP)
        self.assertTrue((mel[60:] == -4).all())
        self.assertEqual(len(set(mel[10:40].argmax(axis=1))), 1)


class Phonemes(unittest.TestCase):
    def test_diphthongs_affricates_and_marks_are_taken_apart(self):
        self.assertEqual(sounds("aɪ"), ["a", "ɪ"])
        self.assertEqual(sounds("tʃ"), ["tʃ"])
        self.assertEqual(sounds("ɔː"), ["ɔ"])

    def test_every_american_segment_is_known(self):
        for name in ("aw", "ch", "hh", "pau", "er", "oy"):
            self.assertTrue(all(sound in GESTURES for sound in sounds(of_arpabet(name))))


class Voices(unittest.TestCase):
    def test_what_a_microphone_adds_is_taken_away_and_silence_stays(self):
        random = np.random.default_rng(1)
        spoken = random.uniform(-2, 1, (2000, 64)).astype(np.float32)
        usual = voice.usual([spoken])
        coloured = spoken + np.linspace(-0.8, 0.8, 64, dtype=np.float32)
        found = voice.relative(coloured, usual)
        self.assertLess(np.abs(found.mean(axis=0) - spoken.mean(axis=0)).max(), 0.15)
        silence = np.full((10, 64), -4, np.float32)
        self.assertTrue((voice.relative(np.concatenate([coloured, silence]), usual)[-10:] == -4).all())


class Closures(unittest.TestCase):
    def test_a_stop_is_closed_where_the_sound_dips(self):
        samples = np.concatenate([tone(0.3), np.zeros(int(0.06 * SAMPLE_RATE), np.float32), tone(0.3)])
        phones = (Phone("a", 0, 0.34), Phone("p", 0.34, 0.4), Phone("a", 0.4, 0.66))
        ((begin, end),) = closures(with_closures(samples, phones))
        self.assertAlmostEqual(begin, 0.30, delta=0.012)
        self.assertAlmostEqual(end, 0.36, delta=0.012)

    def test_an_m_ends_where_the_sound_grows_louder_and_the_vowel_begins_there(self):
        samples = np.concatenate([0.1 * tone(0.28), tone(0.4)])
        m, a = with_closures(samples, (Phone("m", 0.2, 0.3), Phone("a", 0.3, 0.6)))
        self.assertAlmostEqual(m.end, 0.28, delta=0.012)
        self.assertEqual(a.begin, m.end)

    def test_an_m_that_nothing_louder_follows_ends_as_named(self):
        m, _ = with_closures(tone(0.6), (Phone("m", 0.2, 0.3), Phone("a", 0.3, 0.6)))
        self.assertEqual(m.end, 0.3)

    def test_no_two_phones_overlap(self):
        samples = np.random.default_rng(1).standard_normal(SAMPLE_RATE).astype(np.float32) * 0.1
        phones = with_closures(samples, (Phone("aɪ", 0, 0.3), Phone("b", 0.3, 0.4), Phone("p", 0.4, 0.5), Phone("u", 0.5, 1)))
        for before, after in zip(phones, phones[1:]):
            self.assertLessEqual(before.end, after.begin + 1e-9)


class Targets(unittest.TestCase):
    def test_lips_meet_on_m_round_for_u_and_rest_in_pauses(self):
        phones = (Phone("a", 0, 0.3), Phone("m", 0.3, 0.4), Phone("u", 0.4, 0.7), Phone(PAUSE, 0.7, 1.2))
        curves = targets.targets(phones, 120)
        self.assertGreater(curves[35, CLOSED], 0.9)
        self.assertLess(curves[15, CLOSED], 0.05)
        self.assertGreater(curves[15, JAW], 0.8)
        self.assertGreater(curves[55, ROUND], 0.85)
        self.assertGreater(curves[95, SILENCE], 0.95)
        self.assertLess(curves[95, JAW], 0.05)

    def test_rounding_begins_before_its_vowel(self):
        curves = targets.targets((Phone("t", 0, 0.2), Phone("u", 0.2, 0.5)), 50)
        self.assertGreater(curves[15, ROUND], curves[5, ROUND] + 0.1)

    def test_smoothing_spreads_the_jaw_and_leaves_closures(self):
        curves = np.zeros((9, 7), np.float32)
        curves[4] = 1
        found = targets.smoothed(curves)
        self.assertEqual(found[4, CLOSED], 1)
        self.assertLess(found[4, JAW], 0.5)
        self.assertAlmostEqual(float(found[:, JAW].sum()), 1, places=5)

    def test_brief_gestures_survive_the_way_to_video(self):
        curves = np.zeros((4, 7), np.float32)
        curves[1] = 1
        self.assertEqual(targets.pooled(curves, 4)[0, CLOSED], 1)
        self.assertEqual(targets.pooled(curves, 4)[0, JAW], 0.25)


class Judging(unittest.TestCase):
    def setUp(self):
        phones = (Phone("a", 0, 1), Phone("m", 1, 1.08), Phone("a", 1.08, 2), Phone(PAUSE, 2, 3))
        columns = 300
        answers = targets.answers(targets.targets(phones, columns))
        mel = np.zeros((columns, 64), np.float32)
        self.reel = Reel("one", "made-up", "nobody", "en", mel, mel, answers, phones)
        self.truth = targets.frames(answers)

    def test_the_truth_is_perfect(self):
        verdict = judging.judge([judging.case(self.reel, self.truth)], 0.5)
        self.assertEqual((verdict.recall, verdict.precision, verdict.pauses, verdict.deaf), (1, 1, 1, 0))
        self.assertAlmostEqual(verdict.correlations[CLOSED], 1)

    def test_a_mouth_that_is_always_closed_gains_nothing(self):
        closed = np.ones_like(self.truth)
        verdict = judging.judge([judging.case(self.reel, closed)], 0.5)
        self.assertEqual(verdict.recall, 1)
        self.assertLess(verdict.precision, 0.1)
        self.assertEqual(verdict.deaf, 1)

    def test_a_frame_off_is_near_and_six_are_not(self):
        for frames, expected in ((1, 1.0), (6, 0.0)):
            verdict = judging.judge([judging.case(self.reel, np.roll(self.truth, frames, axis=0))], 0.5)
            self.assertEqual(verdict.recall, expected, frames)


class Models(unittest.TestCase):
    def test_the_exported_network_answers_like_the_trained_one(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "network.onnx"
            export(initial(1) | {USUAL: np.full(64, -1.5, np.float32)}, 0.5, path)
            self.assertLess(path.stat().st_size, 1_000_000)

    def test_the_linear_model_learns_what_is_linear(self):
        random = np.random.default_rng(1)
        mel = random.standard_normal((20000, 64)).astype(np.float32)
        answers = np.clip(0.5 + 0.1 * mel[::2, :7], 0, 1)
        reel = Reel("one", "made-up", "nobody", "en", mel, mel, answers, ())
        self.assertLess(np.abs(linear.answer(linear.fit([reel]), mel) - answers).mean(), 0.03)


if __name__ == "__main__":
    unittest.main()
