package studio.soliloquy.animation.synctalk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;

/** What the reference gave, where it lies beside this checkout; tests that ask for it are skipped where it does not. */
final class Golden {
    private static final Path VALUES = Path.of("../shared/golden");
    private static final Path SAMPLES = Path.of("../shared/samples");

    private Golden() {}

    static Path value(String name) {
        return present(VALUES.resolve(name));
    }

    static Path sample(String name) {
        return present(SAMPLES.resolve(name));
    }

    private static Path present(Path path) {
        assumeTrue(Files.exists(path), "the golden values are not beside this checkout");
        return path;
    }

    /** The values behind the header of an {@code .npy} file of float32. */
    static FloatBuffer floats(String name) {
        return values(name).asFloatBuffer();
    }

    static ByteBuffer values(String name) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(value(name))).order(ByteOrder.LITTLE_ENDIAN);
            int header = 10 + Short.toUnsignedInt(bytes.getShort(8));
            return bytes.position(header).slice().order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeatureFile packageFeatures() {
        return new FeatureFile(sample("template-package/aud_ave.bin"), 522, 512);
    }

    /** Sixty frames of 1280×720, cut as SyncTalk_2D cuts them. */
    static TemplateSet templateSet() {
        Path folder = sample("template-set");
        List<TemplateFrame> frames = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CropBox crop = crop(folder.resolve("landmarks/" + i + ".lms"));
            frames.add(new TemplateFrame(folder.resolve("full_body_img/" + i + ".jpg"), crop, Optional.empty()));
        }
        return new TemplateSet(1280, 720, frames);
    }

    private static CropBox crop(Path landmarks) {
        try {
            List<String> lines = Files.readAllLines(landmarks);
            int left = coordinate(lines, 1, 0);
            int size = coordinate(lines, 31, 0) - left;
            return new CropBox(left, coordinate(lines, 52, 1), size, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int coordinate(List<String> lines, int point, int axis) {
        return (int) Float.parseFloat(lines.get(point).strip().split("\\s+")[axis]);
    }
}
