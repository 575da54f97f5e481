package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.model.checkpoint.TestingCheckpoint;
import studio.soliloquy.template.TestingClip;
import studio.soliloquy.template.TestingTemplateSet;
import studio.soliloquy.video.FrameRate;

/** Uploads damaged files of every kind to a studio and looks at what they leave behind. */
final class MutatedUploads {
    private static final long SEED = 20_260_101;
    private static final int HANDLES = 12;
    private static final long HEAP = 48L << 20;

    private static final String MODEL = """
            id: mutated
            title: Mutated
            family: wav2lip
            licence: none
            files:
              - name: network.onnx
                sha256: 0000000000000000000000000000000000000000000000000000000000000000
            parameters:
              start-frame: 0
            """;

    private final StudioClient client;
    private final Path home;
    private final List<Sample> samples;
    private final List<String> broken = new ArrayList<>();
    private int taken;

    private record Sample(String name, byte[] content, String address) {}

    MutatedUploads(StudioClient client, Path home, Path scratch) throws IOException {
        this.client = client;
        this.home = home;
        samples = samples(scratch);
    }

    private static List<Sample> samples(Path scratch) throws IOException {
        byte[] set = TestingTemplateSet.dataset(2).zipped("me/");
        Path checkpoint = TestingCheckpoint.of(Map.of("first.weight", List.of(4, 3, 3, 3), "first.bias", List.of(4)))
                .write(scratch.resolve("sample.pth"));
        return List.of(
                asset("portrait.jpg", SampleUploads.lyingOnItsSide(SampleUploads.picture("jpg", 96, 72), "a comment")),
                asset("portrait.png", SampleUploads.picture("png", 96, 72)),
                asset("voice.wav", SampleUploads.wav(0.25)),
                asset("me.zip", set),
                asset("me.tar", tar(Map.of("me/full_body_img/0.jpg", SampleUploads.picture("jpg", 64, 64)))),
                asset("features.npy", SampleUploads.features(20, 64, 1)),
                new Sample("me.mp4", clip(scratch), "/api/v1/assets?as=CLIP"),
                new Sample("model.pth", Files.readAllBytes(checkpoint), "/api/v1/models"),
                new Sample("model.yaml", MODEL.getBytes(StandardCharsets.UTF_8), "/api/v1/models"),
                new Sample("model.zip", set, "/api/v1/models"));
    }

    private static Sample asset(String name, byte[] content) {
        return new Sample(name, content, "/api/v1/assets");
    }

    private static byte[] clip(Path scratch) throws IOException {
        return Files.readAllBytes(TestingClip.of(scratch.resolve("me.mp4"), FrameRate.of(25), 3));
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** How many files were taken and refused, and by how much the studio holds more afterwards. */
    record Outcome(int count, int taken, List<String> handles, long heapBytes, long residentBytes) {
        String words() {
            return "5xx: 0; refused with 4xx: %d, sound in spite of the damage: %d; files left: 0; open files: %+d; heap: %+d MB; resident memory: %+d MB"
                    .formatted(count - taken, taken, handles.size(), heapBytes >> 20, residentBytes >> 20);
        }
    }

    /** None breaks the studio, and afterwards it holds no more than before. */
    Outcome upload(int count) {
        for (int number = 0; number < samples.size(); number++) {
            send(number);
        }
        List<Path> files = files();
        List<String> handles = handles();
        long heap = heap();
        long resident = resident();
        taken = 0;
        for (int number = 0; number < count; number++) {
            send(number);
        }
        assertThat(broken).isEmpty();
        awaitNone(() -> files().stream().filter(file -> !files.contains(file)).toList());
        Outcome outcome = new Outcome(count, taken, without(handles, handles()), heap() - heap, resident() - resident);
        assertThat(outcome.handles()).as("open files").hasSizeLessThanOrEqualTo(HANDLES);
        assertThat(outcome.heapBytes()).as("heap").isLessThanOrEqualTo(HEAP);
        return outcome;
    }

    /** The last form's own file goes a moment after its answer. */
    private static void awaitNone(Supplier<List<Path>> left) {
        Instant end = Instant.now().plusSeconds(20);
        while (!left.get().isEmpty() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(left.get()).as("files left behind").isEmpty();
    }

    private void send(int number) {
        Sample sample = samples.get(number % samples.size());
        byte[] other = samples.get((number / samples.size()) % samples.size()).content();
        byte[] damaged = MutatedFiles.mutate(sample.content(), other, SEED + number);
        HttpResponse<byte[]> answer = sample.address().endsWith("assets") && number % 2 == 0
                ? client.upload(BodyPublishers.ofByteArray(damaged), sample.name())
                : client.uploadForm(sample.address(), damaged, "file", sample.name());
        // An empty answer is one that took a damaged file for a client that has left.
        if (answer.statusCode() >= 500 || answer.body().length == 0) {
            broken.add(sample.name() + " number " + number + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        if (answer.statusCode() == 201) {
            taken++;
            client.delete(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
        }
    }

    /** Below the home, but for the database's own. */
    private List<Path> files() {
        try (Stream<Path> all = Files.walk(home)) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("studio."))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is open, where the system tells. */
    private static List<String> handles() {
        Path own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.map(MutatedUploads::target).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, or a socket without its number. */
    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString().replaceAll("\\d{4,}", "");
        } catch (IOException closedMeanwhile) {
            return "closed";
        }
    }

    /** Of these, what was not among those. */
    private static List<String> without(List<String> those, List<String> these) {
        List<String> rest = new ArrayList<>(these);
        those.forEach(rest::remove);
        return rest;
    }

    /** In bytes, where the system tells. */
    private static long resident() {
        Path own = Path.of("/proc/self/status");
        if (!Files.isRegularFile(own)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(own)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
