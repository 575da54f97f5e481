package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.FrameSink;

/**
 * Draws a number into each frame, tells what was asked of it, and does what a test wants before a frame. The number is
 * the frame's own, or where there are features the first value of its row.
 */
public class TestingAnimationModel implements AnimationModel {
    public static final ModelDescriptor DESCRIPTOR =
            ModelDescriptor.withoutFiles("testing", "testing", "Testing", "Draws numbers.", "Apache-2.0");

    /** Wants a template set. */
    static final ModelDescriptor OF_TEMPLATES = ModelDescriptor.withoutFiles(
            "testing-templates", "testing", "Testing templates", "Draws numbers.", "Apache-2.0");

    /** Wants features of {@link #FEATURE_WIDTH} values. */
    static final ModelDescriptor OF_FEATURES = ModelDescriptor.withoutFiles(
            "testing-features", "testing", "Testing features", "Draws what it is given.", "Apache-2.0");

    /** Makes features of its own, which begin with {@link #HEARD}. */
    static final ModelDescriptor LISTENING = new ModelDescriptor(
            "testing-listening",
            "testing",
            "Testing ears",
            "Draws what it hears.",
            "Apache-2.0",
            List.of(new ModelFile("ears.onnx", 1, "0".repeat(64))),
            Map.of());

    /** Its file is gone. */
    static final ModelDescriptor INCOMPLETE = new ModelDescriptor(
            "testing-incomplete",
            "testing",
            "Testing losses",
            "Draws nothing.",
            "Apache-2.0",
            List.of(new ModelFile("gone.onnx", 1, "0".repeat(64))),
            Map.of());

    static final List<ModelDescriptor> ALL = List.of(DESCRIPTOR, OF_TEMPLATES, OF_FEATURES, LISTENING, INCOMPLETE);
    static final int FEATURE_WIDTH = 3;
    static final int FACE_WIDTH = 100;
    static final int HEARD = 2000;

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final Queue<Subject> subjects = new ConcurrentLinkedQueue<>();
    final Queue<FrameRange> asked = new ConcurrentLinkedQueue<>();

    /** The devices on which features were made. */
    final Queue<String> leases = new ConcurrentLinkedQueue<>();

    /** Called on the rendering thread with each frame's index, before the frame is drawn. */
    volatile IntConsumer beforeFrame = index -> {};

    /** Asked for each model. */
    volatile Supplier<List<ModelDescriptor>> companions = List::of;

    @Override
    public List<ModelDescriptor> companions(ModelDescriptor model) {
        return companions.get();
    }

    public void beforeFrame(IntConsumer action) {
        beforeFrame = action;
    }

    /** Whether nobody renders any more, not even a segment that is given up. */
    public boolean isAtRest() {
        return opened.get() == closed.get();
    }

    void forget() {
        beforeFrame = index -> {};
        companions = List::of;
        opened.set(0);
        closed.set(0);
        asked.clear();
        subjects.clear();
        leases.clear();
    }

    @Override
    public String family() {
        return DESCRIPTOR.family();
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        return new Capabilities(
                model.equals(OF_TEMPLATES) ? Set.of(Template.class) : Set.of(Portrait.class),
                Set.of(Speech.class),
                List.of(25, 30),
                List.of(Parameter.number("strength", "Strength", "How strong.", "", 0, 2, 0.1, 1)),
                1,
                model.equals(OF_FEATURES) ? Optional.of(new FeatureKind("Testing", FEATURE_WIDTH)) : Optional.empty(),
                FACE_WIDTH);
    }

    /** One that draws numbers has no use for the points of a mouth. */
    @Override
    public Set<Adjustable> adjusts(ModelDescriptor model) {
        return Set.of(Adjustable.BOX);
    }

    @Override
    public Optional<FeatureFile> features(ModelDescriptor model, SoundFile sound, Path target, DeviceLease lease) {
        if (!model.equals(LISTENING)) {
            return Optional.empty();
        }
        leases.add(lease.device().id());
        int rows = FrameRate.of(25).framesIn(sound.seconds());
        try (FeatureWriter writer = new FeatureWriter(target, 1)) {
            for (int row = 0; row < rows; row++) {
                writer.append(new float[] {HEARD + row}, 0, 1);
            }
            return Optional.of(writer.finish());
        }
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        opened.incrementAndGet();
        subjects.add(subject);
        Speech speech = (Speech) drive;
        return new Session(
                format(subject, speech.mouth().rate()), speech.mouth().frameCount(), speech.features());
    }

    private static FrameFormat format(Subject subject, FrameRate rate) {
        if (subject instanceof Template template) {
            return new FrameFormat(template.set().width(), template.set().height(), rate);
        }
        Frame picture = ((Portrait) subject).picture();
        return new FrameFormat(picture.width(), picture.height(), rate);
    }

    private final class Session implements AnimationSession {
        private final FrameFormat format;
        private final int frameCount;
        private final Optional<FeatureFile> features;
        private boolean open = true;

        private Session(FrameFormat format, int frameCount, Optional<FeatureFile> features) {
            this.format = format;
            this.frameCount = frameCount;
            this.features = features;
        }

        @Override
        public int frameCount() {
            return frameCount;
        }

        @Override
        public FrameFormat format() {
            return format;
        }

        @Override
        public void animate(FrameRange range, FrameSink sink) {
            asked.add(range);
            for (int index = range.start(); index < range.end(); index++) {
                beforeFrame.accept(index);
                sink.accept(index, NumberedFrame.draw(format.width(), format.height(), number(index)));
            }
        }

        private int number(int index) {
            if (features.isEmpty()) {
                return index;
            }
            try (FeatureRows rows = new FeatureRows(features.get())) {
                float[] row = new float[rows.width()];
                rows.read(index, 1, row, 0);
                return (int) row[0];
            }
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                closed.incrementAndGet();
            }
        }
    }
}
