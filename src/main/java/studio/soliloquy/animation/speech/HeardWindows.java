package studio.soliloquy.animation.speech;

import java.util.Arrays;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.model.network.NetworkCall;

/**
 * Lets the network hear a spectrogram in windows that overlap by as much as an answer depends on. Where windows begin
 * depends on the column alone, so the answers do not tell in which pieces the sound arrived. One thread.
 */
final class HeardWindows implements LogMelSpectrogram.ColumnSink {
    static final int ANSWERS_PER_SECOND = 50;
    static final int PARAMETERS = 7;
    private static final int BANDS = VoiceColour.BANDS;
    private static final int COLUMNS = 1024;
    private static final int COLUMNS_PER_ANSWER = 2;
    /** Columns on either side of an answer that it depends on. */
    private static final int REACH = 40;

    private static final float SILENCE = -4;
    private static final int FIRST = REACH / COLUMNS_PER_ANSWER;
    private static final int GIVEN = (COLUMNS - 2 * REACH) / COLUMNS_PER_ANSWER;

    private final NetworkCall call;
    private final float[] window = new float[COLUMNS * BANDS];
    private final float[] answered = new float[GIVEN * PARAMETERS];
    private final float[] silence = new float[BANDS];
    private float[] answers = new float[GIVEN * PARAMETERS];
    private int count;
    private int filled = REACH;
    private int columns;

    /** @param voice of the whole sound */
    HeardWindows(NetworkCall call, VoiceColour voice) {
        this.call = call;
        call.input("voice").put(0, voice.mean());
        call.input("share").put(0, voice.share());
        Arrays.fill(silence, SILENCE);
        Arrays.fill(window, SILENCE);
    }

    @Override
    public void accept(float[] column) {
        columns++;
        put(column);
    }

    private void put(float[] column) {
        System.arraycopy(column, 0, window, filled * BANDS, BANDS);
        filled++;
        if (filled == COLUMNS) {
            run();
            System.arraycopy(window, (COLUMNS - 2 * REACH) * BANDS, window, 0, 2 * REACH * BANDS);
            filled = 2 * REACH;
        }
    }

    private void run() {
        call.input("mel").put(0, window);
        call.run();
        call.output("mouth").get(FIRST * PARAMETERS, answered);
        if ((count + GIVEN) * PARAMETERS > answers.length) {
            answers = Arrays.copyOf(answers, 2 * answers.length);
        }
        System.arraycopy(answered, 0, answers, count * PARAMETERS, answered.length);
        count += GIVEN;
    }

    /** @return [answers][7], in the order of {@link studio.soliloquy.animation.MouthShape}; nothing may follow */
    float[] finish() {
        int wanted = (columns + COLUMNS_PER_ANSWER - 1) / COLUMNS_PER_ANSWER;
        while (count < wanted) {
            put(silence);
        }
        return Arrays.copyOf(answers, wanted * PARAMETERS);
    }
}
