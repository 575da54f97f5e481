package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.FaceBoxes;
import studio.soliloquy.animation.network.PingPong;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TemplateFrames;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;

class SyncTalkSessionTests {
    private static final int FRAMES = 12;

    @TempDir
    Path folder;

    private TemplateSet set;
    private FeatureFile features;

    @BeforeEach
    void writeTemplatesAndFeatures() {
        set = SyntheticTemplates.write(folder, 4, 180);
        features = TestingFeatures.counting(folder.resolve("rows.f32"), FRAMES + 2, 512);
    }

    @Test
    void givesTheSamePixelsForAnyRangeInAnyOrderOnAnyThreads() {
        List<byte[]> whole;
        try (AnimationSession session = open(speaking(), 3, Map.of())) {
            whole = render(session, 0, FRAMES);
        }
        try (AnimationSession session = open(speaking(), 1, Map.of())) {
            List<byte[]> end = render(session, 7, FRAMES);
            List<byte[]> beginning = render(session, 0, 7);
            beginning.addAll(end);
            assertThat(beginning).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void showsTheTemplateFramesInTheirOrderAndChangesNothingOutsideTheBox() {
        try (AnimationSession session = open(speaking(), 2, Map.of("start-frame", 1.0))) {
            assertThat(session.frameCount()).isEqualTo(FRAMES);
            assertThat(session.format().width()).isEqualTo(480);
            assertThat(session.format().height()).isEqualTo(360);
            PingPong order = new PingPong(1, 3);
            session.animate(new FrameRange(0, FRAMES), (index, frame) -> {
                int template = order.templateFrame(index);
                CropBox box = set.frames().get(template).crop();
                assertSameOutside(SyntheticTemplates.grain(template), box, frame);
            });
        }
    }

    @Test
    void redrawsTheBoxWhereAPersonHasPutIt() {
        BoxAdjustment moved = new BoxAdjustment(0.25, 0.1, 0.6);
        TestingNetwork network = speaking();
        try (AnimationSession session = open(network, 1, new Template(set, moved), Map.of("start-frame", 1.0))) {
            PingPong order = new PingPong(1, 3);
            session.animate(new FrameRange(0, 2), (index, frame) -> {
                int template = order.templateFrame(index);
                CropBox box = set.frames().get(template).crop().adjusted(moved, frame.width(), frame.height());
                assertThat(box.width()).isEqualTo(108);
                assertSameOutside(SyntheticTemplates.grain(template), box, frame);
            });
        }
    }

    private static void assertSameOutside(Frame template, CropBox box, Frame frame) {
        int changedInside = 0;
        int changedOutside = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                boolean inside =
                        x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
                boolean changed = template.bgr()[template.offset(x, y)] != frame.bgr()[frame.offset(x, y)];
                changedInside += changed && inside ? 1 : 0;
                changedOutside += changed && !inside ? 1 : 0;
            }
        }
        assertThat(changedOutside).isZero();
        assertThat(changedInside).isPositive();
    }

    @Test
    void endsCleanlyWhenTheSinkFailsAndRendersAgain() {
        TestingNetwork network = speaking();
        try (AnimationSession session = open(network, 2, Map.of())) {
            List<byte[]> whole = render(session, 0, FRAMES);
            assertThatThrownBy(() -> session.animate(new FrameRange(0, FRAMES), (index, frame) -> {
                        throw new IllegalStateException("full");
                    }))
                    .hasMessage("full");
            assertThat(render(session, 0, FRAMES)).containsExactlyElementsOf(whole);
        }
        assertThat(network.openCalls).hasValue(0);
        assertThat(network.closed).isTrue();
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        try (AnimationSession session = open(speaking(), 2, Map.of())) {
            List<Integer> seen = new ArrayList<>();
            assertThatThrownBy(() -> session.animate(new FrameRange(0, FRAMES), (index, frame) -> {
                        seen.add(index);
                        Thread.currentThread().interrupt();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(seen).containsExactly(0);
        }
    }

    @Test
    void passesOnWhatTheNetworkThrows() {
        TestingNetwork broken = TestingGenerator.generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> {
            throw new IllegalStateException("no memory");
        });
        try (AnimationSession session = open(broken, 2, Map.of())) {
            assertThatThrownBy(() -> render(session, 0, FRAMES)).hasMessage("no memory");
        }
    }

    @Test
    void usesFewFramesAgainAndAgain() {
        try (AnimationSession session = open(speaking(), 2, Map.of())) {
            Set<Integer> arrays = new HashSet<>();
            session.animate(new FrameRange(0, FRAMES), (index, frame) -> arrays.add(System.identityHashCode(frame)));
            assertThat(arrays).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void keepsNoMoreDecodedFramesThanTheLimitAllows() {
        long one = new TemplateFrames(
                        set, FaceBoxes.of(set), FaceSquare.LARGE.geometry(), TemplateFrames.Masks.SOFT, Long.MAX_VALUE)
                .get(0)
                .bytes();
        TemplateFrames templates = new TemplateFrames(
                set, FaceBoxes.of(set), FaceSquare.LARGE.geometry(), TemplateFrames.Masks.SOFT, 2 * one);
        for (int i = 0; i < 4; i++) {
            templates.get(i);
        }
        assertThat(templates.keptBytes()).isEqualTo(2 * one);
        assertThat(templates.get(3)).isSameAs(templates.get(3));
        assertThat(templates.get(0)).isNotSameAs(templates.get(3));
    }

    private AnimationSession open(TestingNetwork network, int threads, Map<String, Double> parameters) {
        return open(network, threads, new Template(set), parameters);
    }

    private AnimationSession open(
            TestingNetwork network, int threads, Template subject, Map<String, Double> parameters) {
        return new TestingStudio()
                .with(Generator.FILE, network)
                .family(threads)
                .open(
                        TestingStudio.AVE,
                        subject,
                        TestingStudio.speech(FRAMES, Optional.of(features)),
                        TestingStudio.parameters(parameters),
                        TestingStudio.lease());
    }

    /** Draws a picture whose brightness in the middle depends on what it hears. */
    private static TestingNetwork speaking() {
        return TestingGenerator.generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> {
            FloatBuffer speech = inputs.get(Generator.SPEECH);
            float loudness = speech.get(8 * 512) / 40;
            FloatBuffer picture = inputs.get(Generator.PICTURE);
            FloatBuffer drawn = outputs.get(Generator.DRAWN);
            for (int i = 0; i < drawn.capacity(); i++) {
                boolean middle = Math.abs(i % 320 - 160) < 60 && Math.abs(i / 320 % 320 - 160) < 60;
                drawn.put(i, middle ? loudness : picture.get(i));
            }
        });
    }

    private static List<byte[]> render(AnimationSession session, int start, int end) {
        List<byte[]> rendered = new ArrayList<>();
        session.animate(
                new FrameRange(start, end),
                (index, frame) -> rendered.add(frame.bgr().clone()));
        return rendered;
    }
}
