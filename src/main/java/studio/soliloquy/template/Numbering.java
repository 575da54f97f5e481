package studio.soliloquy.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Finds out which files belong to one frame. SyncTalk_2D's dataset layout numbers everything from 0. Packages number the
 * pictures from 1 and the landmarks from 0, so that picture k belongs to landmarks k − 1; taken by equal numbers, every
 * box would be one frame late.
 */
final class Numbering {
    private final TemplateFiles files;
    private final Problems problems;

    Numbering(TemplateFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * The files of one frame.
     *
     * @param index of its landmarks, and of its ready box
     */
    record FrameFiles(int index, Path picture, Optional<Path> landmarks, Optional<Path> parsing) {}

    /** The frames in order. What lacks a picture or landmarks is reported and left out. */
    List<FrameFiles> frames() {
        if (files.pictures().isEmpty()) {
            problems.add(TemplateLayout.PICTURES + "/ has no pictures that are called 0.jpg, 1.jpg, …");
            return List.of();
        }
        boolean boxed = files.landmarks().isEmpty() && files.rectangles().isPresent();
        if (files.landmarks().isEmpty() && !boxed) {
            problems.add(TemplateLayout.LANDMARKS + "/ has no landmarks that are called 0.lms, 1.lms, …");
        }
        int offset = boxed || files.landmarks().isEmpty()
                ? Math.min(1, files.pictures().firstKey())
                : offset(files.landmarks());
        int count = count(offset);
        reportPictures(count, offset);
        if (!files.landmarks().isEmpty()) {
            report(count, 0, files.landmarks(), TemplateLayout.LANDMARKS, "lms");
        }
        return frames(count, offset);
    }

    private List<FrameFiles> frames(int count, int offset) {
        int parsingOffset = files.parsings().isEmpty() ? 0 : parsingOffset(offset);
        if (!files.parsings().isEmpty()) {
            report(count, parsingOffset, files.parsings(), TemplateLayout.PARSINGS, "png");
        }
        List<FrameFiles> frames = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Path picture = files.pictures().get(index + offset);
            if (picture != null) {
                Optional<Path> landmarks = Optional.ofNullable(files.landmarks().get(index));
                Optional<Path> parsing = Optional.ofNullable(files.parsings().get(index + parsingOffset));
                frames.add(new FrameFiles(index, picture, landmarks, parsing));
            }
        }
        return frames;
    }

    /** How much higher the pictures' numbers are than those of {@code others}: what leaves fewer files alone. */
    private int offset(SortedMap<Integer, Path> others) {
        return Stream.of(0, 1)
                .min(Comparator.comparingLong(offset -> alone(offset, others)))
                .orElseThrow();
    }

    private long alone(int offset, SortedMap<Integer, Path> others) {
        Set<Integer> pictures = files.pictures().keySet();
        return pictures.stream()
                        .filter(number -> !others.containsKey(number - offset))
                        .count()
                + others.keySet().stream()
                        .filter(number -> !pictures.contains(number + offset))
                        .count();
    }

    /** Parsings are numbered as the pictures or as the landmarks. */
    private int parsingOffset(int offset) {
        return offset - offset(files.parsings());
    }

    /** Frames from 0 to the highest number that a picture or landmarks have. */
    private int count(int offset) {
        int last = files.pictures().lastKey() - offset;
        return 1
                + (files.landmarks().isEmpty()
                        ? last
                        : Math.max(last, files.landmarks().lastKey()));
    }

    private void reportPictures(int count, int offset) {
        String name =
                files.pictures().get(files.pictures().firstKey()).getFileName().toString();
        report(count, offset, files.pictures(), TemplateLayout.PICTURES, name.substring(name.lastIndexOf('.') + 1));
    }

    private void report(int count, int offset, SortedMap<Integer, Path> there, String folder, String ending) {
        for (int index = 0; index < count; index++) {
            if (!there.containsKey(index + offset)) {
                problems.add(folder + "/" + (index + offset) + "." + ending + " is missing");
            }
        }
        there.keySet().stream()
                .filter(number -> number - offset < 0 || number - offset >= count)
                .forEach(number -> problems.add(folder + "/" + number + "." + ending + " belongs to no frame"));
    }
}
