package studio.soliloquy.audio;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import studio.soliloquy.error.StudioException;

/**
 * Which stretch of a sound is used, and how loud it is made. The sound itself stays as it is. Times are kept to the
 * millisecond and loudness to a tenth, so that the same edit has the same bytes wherever it was written down.
 *
 * @param start in seconds, 0 for the sound's own beginning
 * @param end in seconds; empty for the sound's own end
 * @param loudness the integrated loudness to aim at, {@value #QUIETEST} … {@value #LOUDEST} LUFS; empty leaves the
 *     sound as loud as it is
 */
public record SoundEdit(double start, Optional<Double> end, Optional<Double> loudness) {
    /** The whole sound, as it is. */
    public static final SoundEdit NONE = new SoundEdit(0, Optional.empty(), Optional.empty());

    /** What is used is at least so many seconds long. */
    public static final double SHORTEST_SECONDS = 0.1;

    public static final double QUIETEST = -40;
    public static final double LOUDEST = -9;

    private static final double MILLISECOND = 0.001;

    /** @throws StudioException {@code AUDIO_EDIT_INVALID} */
    @SuppressWarnings("OptionalAssignedToNull")
    public SoundEdit {
        end = end == null ? Optional.empty() : end.map(SoundEdit::milliseconds);
        loudness = loudness == null ? Optional.empty() : loudness.map(lufs -> Math.round(lufs * 10) / 10.0);
        require(Double.isFinite(start) && start >= 0, "a beginning from 0 seconds on", start + " seconds");
        start = milliseconds(start);
        double least = milliseconds(start + SHORTEST_SECONDS);
        end.ifPresent(last -> require(last >= least, "an end at " + least + " seconds or later", last + " seconds"));
        loudness.ifPresent(lufs ->
                require(lufs >= QUIETEST && lufs <= LOUDEST, QUIETEST + " to " + LOUDEST + " LUFS", lufs + " LUFS"));
    }

    /** Of a JSON document, which may leave anything out. */
    @JsonCreator
    static SoundEdit of(Double start, Optional<Double> end, Optional<Double> loudness) {
        return new SoundEdit(start == null ? 0 : start, end, loudness);
    }

    /** Rounds what is finite; anything else is left to be refused. */
    private static double milliseconds(double seconds) {
        return Double.isFinite(seconds) ? Math.round(seconds * 1000) / 1000.0 : Double.NaN;
    }

    /** Whether anything of the sound is left out. */
    public boolean trims() {
        return start > 0 || end.isPresent();
    }

    /** As loud, but from beginning to end: times say nothing about another sound. */
    public SoundEdit untrimmed() {
        return new SoundEdit(0, Optional.empty(), loudness);
    }

    /** The same stretch, as loud as it is. */
    public SoundEdit unlevelled() {
        return new SoundEdit(start, end, Optional.empty());
    }

    /** @return how many seconds are used of a sound of {@code whole} seconds */
    public double secondsOf(double whole) {
        return trims() ? Math.max(0, Math.min(end.orElse(whole), whole) - start) : whole;
    }

    /**
     * @param whole the sound's own seconds
     * @throws StudioException {@code AUDIO_EDIT_INVALID} when the stretch does not lie within the sound
     */
    public void requireWithin(double whole) {
        if (!trims()) {
            return;
        }
        double last = end.orElse(whole);
        require(
                last <= whole + MILLISECOND && secondsOf(whole) >= SHORTEST_SECONDS - MILLISECOND,
                "a stretch within the sound's " + milliseconds(whole) + " seconds",
                start + " to " + milliseconds(last) + " seconds");
    }

    private static void require(boolean fulfilled, String expected, String found) {
        if (!fulfilled) {
            throw new StudioException(
                    AudioError.AUDIO_EDIT_INVALID,
                    "Expected " + expected + ", found " + found + ".",
                    "Move the beginning or the end of what is used, or choose another loudness.");
        }
    }
}
