package studio.soliloquy.preflight;

import java.util.List;

/** What is kept of a sound that was listened to. */
record HeardSound(AudioMeasures measures, List<SilentSpan> silences) {}
