package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.InMemoryLimits;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.FrameRange;

/** What happens where a device has room for fewer samples at a time than are wanted. */
class MemoryShortageTests {
    private static final int FRAMES = 20;

    @TempDir
    Path folder;

    private final InMemoryLimits limits = new InMemoryLimits();
    private final Set<Integer> sideBySide = ConcurrentHashMap.newKeySet();
    private TemplateSet set;
    private FeatureFile features;

    @BeforeEach
    void writeTemplatesAndFeatures() {
        set = SyntheticTemplates.write(folder, 4, 180);
        features = TestingFeatures.counting(folder.resolve("rows.f32"), FRAMES, 512);
    }

    @Test
    void goesOnWithHalfAsManyThreadsAndTheSameFrames() {
        List<byte[]> undisturbed = render(Integer.MAX_VALUE, 8);
        List<byte[]> rendered = render(3, 8);
        assertThat(rendered).containsExactlyElementsOf(undisturbed);
        assertThat(limits.learned).containsEntry(Generator.FILE, 2);
    }

    @Test
    void beginsTheNextSessionWithWhatWasLearned() {
        render(3, 8);
        sideBySide.clear();
        render(3, 8);
        assertThat(sideBySide).containsOnly(2);
    }

    @Test
    void goesOnWhereTheLackShowsInTheMiddle() {
        List<byte[]> undisturbed = render(Integer.MAX_VALUE, 4);
        AtomicInteger runs = new AtomicInteger();
        List<byte[]> rendered = render(4, () -> {
            if (runs.incrementAndGet() == 10) {
                throw outOfMemory();
            }
        });
        assertThat(rendered).containsExactlyElementsOf(undisturbed);
        assertThat(limits.learned).containsEntry(Generator.FILE, 2);
    }

    @Test
    void failsWithWordsWhereASingleFrameIsTooMuch() {
        assertThatThrownBy(() -> render(0, 4))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ModelError.NETWORK_OUT_OF_MEMORY));
        assertThat(limits.learned).containsEntry(Generator.FILE, 1);
    }

    @Test
    void hearsWithSmallerBatchesAndTheSameRows() throws IOException {
        byte[] undisturbed = Files.readAllBytes(hear(Integer.MAX_VALUE).path());
        assertThat(limits.learned).isEmpty();
        assertThat(Files.readAllBytes(hear(5).path())).isEqualTo(undisturbed);
        assertThat(limits.learned).containsEntry(SyncTalk.ENCODER_FILE, 4);
    }

    /** With a network that has room for {@code room} calls at most. */
    private List<byte[]> render(int room, int threads) {
        TestingNetwork[] network = new TestingNetwork[1];
        network[0] = speaking(() -> {
            int calls = network[0].openCalls.get();
            sideBySide.add(calls);
            if (calls > room) {
                throw outOfMemory();
            }
        });
        return render(network[0], threads);
    }

    private List<byte[]> render(int threads, Runnable first) {
        return render(speaking(first), threads);
    }

    private List<byte[]> render(TestingNetwork network, int threads) {
        List<byte[]> frames = new ArrayList<>();
        try (AnimationSession session = new TestingStudio()
                .with(Generator.FILE, network)
                .family(threads, limits)
                .open(
                        TestingStudio.AVE,
                        new Template(set),
                        TestingStudio.speech(FRAMES, Optional.of(features)),
                        TestingStudio.parameters(Map.of()),
                        TestingStudio.lease())) {
            session.animate(new FrameRange(0, FRAMES), (index, frame) -> {
                assertThat(index).isEqualTo(frames.size());
                frames.add(frame.bgr().clone());
            });
        }
        assertThat(network.openCalls).hasValue(0);
        return frames;
    }

    /** Brighter with what it hears. */
    private static TestingNetwork speaking(Runnable first) {
        return TestingGenerator.generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> {
            first.run();
            TestingGenerator.echo(inputs, outputs, inputs.get(Generator.SPEECH).get(8 * 512) / 255);
        });
    }

    private FeatureFile hear(int room) throws IOException {
        TestingNetwork encoder = new TestingNetwork(
                List.of(new TensorDescription("mel", List.of(-1L, 1L, 80L, 16L))),
                List.of(new TensorDescription("row", List.of(-1L, 512L))),
                (inputs, outputs) -> {
                    int batch = outputs.get("row").capacity() / 512;
                    if (batch > room) {
                        throw outOfMemory();
                    }
                    for (int i = 0; i < batch; i++) {
                        outputs.get("row").put(i * 512, inputs.get("mel"), i * 80 * 16, 512);
                    }
                });
        return new TestingStudio()
                .with(SyncTalk.ENCODER_FILE, encoder)
                .family(1, limits)
                .features(TestingStudio.AVE, sound(), folder.resolve("heard.f32"), TestingStudio.lease())
                .orElseThrow();
    }

    private SoundFile sound() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(40_000 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < 40_000; n++) {
            bytes.putFloat((float) (0.3 * Math.sin(n * (0.05 + n * 1e-6))));
        }
        return new SoundFile(Files.write(folder.resolve("sound.f32"), bytes.array()), 40_000);
    }

    private static StudioException outOfMemory() {
        return new StudioException(ModelError.NETWORK_OUT_OF_MEMORY, "No room.", "Close other programs.");
    }
}
