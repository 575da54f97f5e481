package studio.soliloquy.template;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/**
 * The files of a small template set by their names, to be spoiled at will. Frame i is of one colour and 64×48 pixels; its
 * box is 20 pixels wide and begins at 10 + i, 8.
 */
public final class TestingTemplateSet {
    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;

    private final Map<String, byte[]> files = new TreeMap<>();

    private TestingTemplateSet() {}

    /** Numbered from 0 throughout. */
    public static TestingTemplateSet dataset(int frames) {
        return numbered(frames, 0);
    }

    /** Pictures from 1, landmarks from 0. */
    static TestingTemplateSet packaged(int frames) {
        return numbered(frames, 1);
    }

    private static TestingTemplateSet numbered(int frames, int firstPicture) {
        TestingTemplateSet set = new TestingTemplateSet();
        for (int index = 0; index < frames; index++) {
            set.put("full_body_img/" + (index + firstPicture) + ".jpg", Pictures.jpeg(frame(WIDTH, HEIGHT, index), 95));
            set.put("landmarks/" + index + ".lms", landmarks(10 + index, 30 + index, 8));
        }
        return set;
    }

    TestingTemplateSet withParsings(int frames, int first) {
        for (int index = 0; index < frames; index++) {
            put("parsing/" + (index + first) + ".png", Pictures.png(frame(WIDTH, HEIGHT, index)));
        }
        return this;
    }

    static Frame frame(int width, int height, int index) {
        Frame frame = Frame.black(width, height);
        Arrays.fill(frame.bgr(), (byte) (20 + 10 * index));
        return frame;
    }

    /** 110 points, all within the box but for those that it hangs on. */
    static String landmarks(double left, double right, double top) {
        StringBuilder text = new StringBuilder();
        for (int point = 0; point < Landmarks.POINTS; point++) {
            double x = point == 1 ? left : point == 31 ? right : 20;
            double y = point == 52 ? top : 12;
            text.append(x).append(' ').append(y).append('\n');
        }
        return text.toString();
    }

    public TestingTemplateSet put(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    TestingTemplateSet put(String name, String content) {
        return put(name, content.getBytes(US_ASCII));
    }

    TestingTemplateSet without(String name) {
        if (files.remove(name) == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    Path in(Path folder) {
        files.forEach((name, content) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    /** @param wrapping what stands before each name: {@code "me/"} */
    public byte[] zipped(String wrapping) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(wrapping + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
