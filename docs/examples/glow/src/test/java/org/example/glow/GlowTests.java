package org.example.glow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.AnimationPlugin;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

class GlowTests {
    private static final int WIDTH = 65;
    private static final int HEIGHT = 80;
    private static final int FRAMES = 40;

    @TempDir
    Path folder;

    @Test
    void isFoundAsTheStudioFindsIt() {
        assertThat(ServiceLoader.load(AnimationPlugin.class)).singleElement().isInstanceOf(GlowPlugin.class);
    }

    @Test
    void showsThePortraitAsItIsWhileNobodySpeaks() throws IOException {
        Frame portrait = portrait().picture();
        List<Frame> frames = frames(open(0, Map.of()), new FrameRange(0, FRAMES));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH / 2 * 2; x++) {
                assertThat(frames.get(7).bgr()[frames.get(7).offset(x, y)])
                        .isEqualTo(portrait.bgr()[portrait.offset(x, y)]);
            }
        }
    }

    @Test
    void glowsAroundTheHeadAndNotOnTheFace() throws IOException {
        AnimationSession session = open(0.5f, Map.of(Glow.SWAY, 0.0));
        Frame loud = frames(session, new FrameRange(0, FRAMES)).get(20);
        Frame portrait = portrait().picture();

        assertThat(brightness(loud, 32, 38)).as("on the face").isEqualTo(brightness(portrait, 32, 38));
        assertThat(brightness(loud, 32, 8)).as("above the head").isGreaterThan(brightness(portrait, 32, 8) + 30);
    }

    @Test
    void swaysWithTheVoice() throws IOException {
        Frame upright = frames(open(0.5f, Map.of(Glow.SWAY, 0.0)), new FrameRange(15, 16))
                .get(15);
        Frame leaning = frames(open(0.5f, Map.of(Glow.SWAY, 10.0)), new FrameRange(15, 16))
                .get(15);
        assertThat(leaning.bgr()).isNotEqualTo(upright.bgr());
    }

    @Test
    void theSameRangeAlwaysGivesTheSamePixels() throws IOException {
        Map<Integer, Frame> whole = new TreeMap<>();
        try (AnimationSession session = open(0.5f, Map.of())) {
            session.animate(new FrameRange(0, FRAMES), (index, frame) -> whole.put(index, frame.copy()));
        }
        try (AnimationSession session = open(0.5f, Map.of())) {
            for (FrameRange range :
                    List.of(new FrameRange(30, FRAMES), new FrameRange(0, 13), new FrameRange(13, 30))) {
                session.animate(
                        range,
                        (index, frame) -> assertThat(frame.bgr())
                                .as("frame %d", index)
                                .isEqualTo(whole.get(index).bgr()));
            }
        }
    }

    private static int brightness(Frame frame, int x, int y) {
        return frame.bgr()[frame.offset(x, y) + 2] & 0xff;
    }

    private static List<Frame> frames(AnimationSession session, FrameRange range) {
        Frame[] frames = new Frame[FRAMES];
        try (session) {
            session.animate(range, (index, frame) -> frames[index] = frame.copy());
        }
        return Arrays.asList(frames);
    }

    private AnimationSession open(float amplitude, Map<String, Double> given) throws IOException {
        MouthTrack mouth = new MouthTrack(FrameRate.of(25), Collections.nCopies(FRAMES, MouthShape.REST));
        Speech speech = new Speech(tone(amplitude), mouth, Optional.empty());
        return new Glow().open(null, portrait(), speech, Parameters.complete(Glow.PARAMETERS, given), null);
    }

    private SoundFile tone(float amplitude) throws IOException {
        int samples = FRAMES * SoundFile.SAMPLE_RATE / 25;
        ByteBuffer sound = ByteBuffer.allocate(samples * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            sound.putFloat((float) (amplitude * Math.sin(i * 0.1)));
        }
        return new SoundFile(Files.write(folder.resolve("voice.f32"), sound.array()), samples);
    }

    /** Dark, with a pattern in which no two places look alike. */
    private static Portrait portrait() {
        Frame picture = Frame.black(WIDTH, HEIGHT);
        for (int i = 0; i < picture.bgr().length; i++) {
            picture.bgr()[i] = (byte) (40 + i * 31 % 61);
        }
        FaceBox box = new FaceBox(22, 28, 20, 26);
        return new Portrait(picture, new Face(box, 1, 1, new FaceMesh(new float[FaceMesh.POINTS * 3])));
    }
}
