package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.VideoReader;

/** Frames one after the other, whatever they are kept in. Closed by whoever opened it. */
interface FrameSequence extends AutoCloseable {
    /** The next frame; empty after the last. */
    Optional<Frame> next();

    @Override
    void close();

    /**
     * @param path a video, a picture, or a folder of pictures, which are taken in the order of the numbers in their names
     * @throws studio.soliloquy.error.StudioException where it is none of these
     */
    static FrameSequence of(Path path) {
        if (Files.isDirectory(InputPath.existing(path))) {
            return new Pictures(sorted(path).iterator());
        }
        return InputPath.isPicture(path) ? new Pictures(List.of(path).iterator()) : new Video(new VideoReader(path));
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures =
                    files.filter(InputPath::isPicture).sorted(byNumber()).toList();
            if (pictures.isEmpty()) {
                throw CommandError.COMMAND_INPUT_REFUSED.because(
                        "Expected pictures in the folder " + folder + ", found none.",
                        "Name a folder that holds JPEG, PNG or WebP pictures.");
            }
            return pictures;
        } catch (IOException problem) {
            throw InputPath.unreadable(folder, problem);
        }
    }

    private static Comparator<Path> byNumber() {
        Pattern lastNumber = Pattern.compile("(\\d{1,18})(?!.*\\d)");
        return Comparator.<Path>comparingLong(path -> {
                    Matcher number = lastNumber.matcher(path.getFileName().toString());
                    return number.find() ? Long.parseLong(number.group(1)) : -1;
                })
                .thenComparing(path -> path.getFileName().toString());
    }

    /** Pictures, read when their turn comes. */
    record Pictures(Iterator<Path> files) implements FrameSequence {
        private static final long LARGEST = 100_000_000;

        @Override
        public Optional<Frame> next() {
            return files.hasNext() ? Optional.of(new PictureReader(LARGEST, 1).read(files.next())) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing stays open between two pictures.
        }
    }

    /** A video's frames. */
    record Video(VideoReader reader) implements FrameSequence {
        @Override
        public Optional<Frame> next() {
            return reader.next();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
