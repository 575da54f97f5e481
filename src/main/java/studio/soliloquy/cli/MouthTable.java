package studio.soliloquy.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.error.StudioException;

/** How a mouth track is written down: a row for each frame, the columns in the order of {@link MouthShape}. */
enum MouthTable {
    /** With the names of the columns in its first line, and six digits. */
    CSV {
        @Override
        void write(MouthTrack track, Path file) throws IOException {
            try (BufferedWriter lines = Files.newBufferedWriter(file)) {
                lines.write(String.join(",", COLUMNS) + "\n");
                for (MouthShape shape : track.shapes()) {
                    float[] row = row(shape);
                    for (int column = 0; column < row.length; column++) {
                        lines.write(String.format(Locale.ROOT, column == 0 ? "%.6f" : ",%.6f", row[column]));
                    }
                    lines.write("\n");
                }
            }
        }
    },
    /** NumPy's, float32. */
    NPY {
        @Override
        void write(MouthTrack track, Path file) throws IOException {
            NumpyFile.write(track.shapes().stream().map(MouthTable::row).toList(), file);
        }
    };

    private static final List<String> COLUMNS = List.of("jaw", "closed", "round", "wide", "bite", "tongue", "silence");

    abstract void write(MouthTrack track, Path file) throws IOException;

    /** @throws StudioException {@code COMMAND_INPUT_REFUSED} where the name ends in nothing that is known */
    static MouthTable named(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".npy")) {
            return NPY;
        }
        throw CommandError.COMMAND_INPUT_REFUSED.because(
                "Expected a file that ends in .csv or .npy, found " + file.getFileName() + ".",
                "Name the file mouth.csv, say.");
    }

    private static float[] row(MouthShape shape) {
        return new float[] {
            shape.jaw(), shape.closed(), shape.round(), shape.wide(), shape.bite(), shape.tongue(), shape.silence()
        };
    }
}
