package studio.soliloquy.animation.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.FrameSink;

class ContainedFamilyTests {
    private static final ModelDescriptor MODEL =
            ModelDescriptor.withoutFiles("loose", "loose", "Loose", "Does what it likes.", "MIT");
    private static final ModelDescriptor CODE =
            ModelDescriptor.withoutFiles("plug-in-loose", "plug-in", "loose.jar", "Code.", "MIT");
    private static final Frame PICTURE = Frame.black(4, 2);

    private final LooseFamily loose = new LooseFamily();
    private final ContainedFamily family =
            new ContainedFamily(loose, new Containment("loose.jar", getClass().getClassLoader()), CODE);

    @Test
    void whatIsThrownIsToldInWordsThatNameThePlugin() {
        loose.onCapabilities = () -> {
            throw new NoClassDefFoundError("org/example/Gone");
        };
        assertFailed(() -> family.capabilities(MODEL)).withMessageContaining("NoClassDefFoundError: org/example/Gone");

        loose.onOpen = () -> {
            throw new IllegalStateException("no moon tonight");
        };
        assertFailed(this::open).withMessageContaining("to open a session").withMessageContaining("no moon tonight");

        loose.onOpen = () -> null;
        assertFailed(this::open).withMessageContaining("gave nothing");
    }

    @Test
    void nothingOfAPluginIsCalledUncontained() throws NoSuchMethodException {
        for (Method method : AnimationModel.class.getMethods()) {
            assertThat(ContainedFamily.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                    .isNotNull();
        }
        for (Method method : AnimationSession.class.getMethods()) {
            assertThat(ContainedSession.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                    .isNotNull();
        }
    }

    @Test
    void exceptionsInTheStudiosWordsPass() {
        StudioException words = new StudioException(AnimationError.SOUND_TOO_SHORT, "Too short.", "Talk more.");
        loose.onOpen = () -> {
            throw words;
        };
        assertThatThrownBy(this::open).isSameAs(words);
    }

    @Test
    void whatItCanDoIsAskedOnce() {
        Capabilities first = family.capabilities(MODEL);
        loose.onCapabilities = () -> {
            throw new IllegalStateException("asked twice");
        };
        assertThat(family.capabilities(MODEL)).isSameAs(first);
    }

    @Test
    void theJarIsACompanionOfEachModel() {
        assertThat(family.companions(MODEL)).containsExactly(CODE);
    }

    @Test
    void aSessionOfAnotherLengthIsRefusedAndClosed() {
        loose.session.frames = 9;
        assertFailed(this::open).withMessageContaining("to render 10 frames");
        assertThat(loose.session.closed).isEqualTo(1);
    }

    @Test
    void failuresWhileRenderingAreContained() {
        AnimationSession session = open();
        loose.session.animation = (range, sink) -> {
            throw new AbstractMethodError("animate");
        };
        assertFailed(() -> session.animate(new FrameRange(2, 5), (index, frame) -> {}))
                .withMessageContaining("render frames 2 to 4")
                .withMessageContaining("AbstractMethodError");
    }

    @Test
    void framesThatWereNotAskedForAreRefused() {
        AnimationSession session = open();
        List<Integer> taken = new ArrayList<>();
        FrameRange range = new FrameRange(2, 5);
        FrameSink sink = (index, frame) -> taken.add(index);

        loose.session.animation = (asked, target) -> target.accept(3, PICTURE);
        assertFailed(() -> session.animate(range, sink)).withMessageContaining("rendered frame 3");
        loose.session.animation = (asked, target) -> target.accept(2, Frame.black(2, 2));
        assertFailed(() -> session.animate(range, sink)).withMessageContaining("has 2x2");
        loose.session.animation = (asked, target) -> target.accept(2, null);
        assertFailed(() -> session.animate(range, sink)).withMessageContaining("is none");
        loose.session.animation = (asked, target) -> {};
        assertFailed(() -> session.animate(range, sink)).withMessageContaining("it rendered 0");
        assertThat(taken).isEmpty();
    }

    @Test
    void whatTheSinkThrowsGoesThroughWhateverThePluginMakesOfIt() {
        AnimationSession session = open();
        IllegalArgumentException wish = new IllegalArgumentException("nobody wants it any more");
        FrameSink sink = (index, frame) -> {
            throw wish;
        };

        assertThatThrownBy(() -> session.animate(new FrameRange(0, 2), sink)).isSameAs(wish);
        loose.session.animation = (range, target) -> {
            try {
                target.accept(0, PICTURE);
            } catch (RuntimeException swallowed) {
                target.accept(0, PICTURE);
            }
        };
        assertThatThrownBy(() -> session.animate(new FrameRange(0, 2), sink)).isSameAs(wish);
        loose.session.animation = (range, target) -> {
            try {
                target.accept(0, PICTURE);
            } catch (RuntimeException hidden) {
                throw new UnsupportedOperationException("something else", hidden);
            }
        };
        assertThatThrownBy(() -> session.animate(new FrameRange(0, 2), sink)).isSameAs(wish);
    }

    @Test
    void anInterruptionIsNoFailureOfThePlugin() {
        AnimationSession session = open();
        loose.session.animation = (range, sink) -> {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        };
        try {
            assertThatThrownBy(() -> session.animate(new FrameRange(0, 2), (index, frame) -> {}))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void closesOnceAndSurvivesAPluginThatCannot() {
        AnimationSession session = open();
        loose.session.failsToClose = true;
        session.close();
        session.close();
        assertThat(loose.session.closed).isEqualTo(1);
    }

    @Test
    void itsOwnLibrariesAreFoundWhileItRuns() throws Exception {
        ClassLoader own = new ClassLoader(getClass().getClassLoader()) {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Containment containment = new Containment("loose.jar", own);

        ClassLoader during =
                containment.call("look around", () -> Thread.currentThread().getContextClassLoader());

        assertThat(during).isSameAs(own);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private AnimationSession open() {
        MouthTrack mouth = new MouthTrack(FrameRate.of(25), Collections.nCopies(10, MouthShape.REST));
        Speech speech = new Speech(new SoundFile(Path.of("unread.f32"), 6400), mouth, Optional.empty());
        return family.open(MODEL, null, speech, new Parameters(Map.of()), null);
    }

    private static ThrowableAssertAlternative<StudioException> assertFailed(ThrowingCallable call) {
        return assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(AnimationError.PLUGIN_FAILED))
                .withMessageContaining("\"loose.jar\"");
    }

    private interface Opening {
        AnimationSession open();
    }

    private interface Telling {
        Capabilities tell();
    }

    private interface Animation {
        void animate(FrameRange range, FrameSink sink);
    }

    private static final class LooseFamily implements AnimationModel {
        private final LooseSession session = new LooseSession();
        private Opening onOpen = () -> session;
        private Telling onCapabilities = () -> new Capabilities(
                Set.of(Portrait.class), Set.of(Speech.class), List.of(25), List.of(), 1, Optional.empty(), 100);

        @Override
        public String family() {
            return "loose";
        }

        @Override
        public Capabilities capabilities(ModelDescriptor model) {
            return onCapabilities.tell();
        }

        @Override
        public AnimationSession open(
                ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
            return onOpen.open();
        }
    }

    private static final class LooseSession implements AnimationSession {
        private int frames = 10;
        private int closed;
        private boolean failsToClose;
        private Animation animation = (range, sink) -> {
            for (int index = range.start(); index < range.end(); index++) {
                sink.accept(index, PICTURE);
            }
        };

        @Override
        public int frameCount() {
            return frames;
        }

        @Override
        public FrameFormat format() {
            return new FrameFormat(PICTURE.width(), PICTURE.height(), FrameRate.of(25));
        }

        @Override
        public void animate(FrameRange range, FrameSink sink) {
            animation.animate(range, sink);
        }

        @Override
        public void close() {
            closed++;
            if (failsToClose) {
                throw new IllegalStateException("stuck");
            }
        }
    }
}
