package studio.soliloquy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.soliloquy.video.Frame;

/** Measures how alike two videos, folders of frames or pictures are. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Measures how alike two videos, folders of frames or single pictures are: MSE of 8-bit values"
                + " (0…65025), PSNR in decibels and SSIM, for every frame and in all. A threshold holds for"
                + " every frame. The exit code is 1 where one is missed or the numbers of frames differ.",
        footerHeading = "%nExample:%n",
        footer = {
            "  soliloquy compare reference.mp4 talk.mp4 --min-psnr 40 --min-ssim 0.95",
            "  soliloquy compare reference-frames frames --csv frames.csv"
        })
final class CompareCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "A video, a folder of pictures, or a picture.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "What it is compared with.")
    private Path second;

    @Option(names = "--min-psnr", paramLabel = "DB", description = "The lowest PSNR allowed.")
    private Optional<Double> minimumPsnr = Optional.empty();

    @Option(names = "--max-mse", paramLabel = "N", description = "The highest MSE allowed, 0…65025.")
    private Optional<Double> maximumMse = Optional.empty();

    @Option(names = "--min-ssim", paramLabel = "N", description = "The lowest SSIM allowed, −1…1.")
    private Optional<Double> minimumSsim = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the measures of every frame as CSV.")
    private Optional<Path> csv = Optional.empty();

    @Mixin
    private OutputOptions output;

    CompareCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Likeness likeness = new Likeness();
        int[] lengths = csv.isPresent() ? compareToCsv(likeness, csv.get()) : compare(likeness, line -> {});
        List<String> missed = missed(likeness, lengths);
        if (output.json) {
            terminal.printJson(json(likeness, lengths, missed));
        } else {
            print(likeness);
            missed.forEach(terminal::note);
        }
        return (missed.isEmpty() ? ExitCode.DONE : ExitCode.BELOW_THRESHOLD).number();
    }

    private int[] compareToCsv(Likeness likeness, Path file) throws IOException {
        try (Workspace workspace = Workspace.beside(file)) {
            Path unfinished = workspace.file("frames.csv");
            int[] lengths;
            try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(unfinished))) {
                lines.println("frame,mse,psnr,ssim");
                lengths = compare(likeness, lines::println);
            }
            workspace.publish(unfinished, file);
            return lengths;
        }
    }

    /** @return how many frames each has */
    private int[] compare(Likeness likeness, Lines lines) {
        try (FrameSequence left = FrameSequence.of(first);
                FrameSequence right = FrameSequence.of(second)) {
            int[] lengths = new int[2];
            while (true) {
                studio.interruption().check();
                Optional<Frame> one = left.next();
                Optional<Frame> other = right.next();
                lengths[0] += one.isPresent() ? 1 : 0;
                lengths[1] += other.isPresent() ? 1 : 0;
                if (one.isPresent() && other.isPresent()) {
                    lines.add(pair(likeness, one.get(), other.get()).toCsv());
                } else if (one.isEmpty() && other.isEmpty()) {
                    return lengths;
                }
            }
        }
    }

    private static Likeness.Pair pair(Likeness likeness, Frame one, Frame other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected frames of one size, found " + one.width() + "x" + one.height() + " and " + other.width()
                            + "x" + other.height() + " as frame " + likeness.frames() + ".",
                    "Scale one of them to the size of the other first.");
        }
        return likeness.add(one, other);
    }

    private List<String> missed(Likeness likeness, int[] lengths) {
        List<String> missed = new ArrayList<>();
        if (lengths[0] != lengths[1]) {
            missed.add("Expected as many frames in both, found " + lengths[0] + " and " + lengths[1] + ".");
        }
        minimumPsnr.ifPresent(
                minimum -> atLeast("PSNR", minimum, likeness.worstPsnr(), Double.POSITIVE_INFINITY, missed));
        minimumSsim.ifPresent(minimum -> atLeast("SSIM", minimum, likeness.worstSsim(), Double.NaN, missed));
        maximumMse.ifPresent(maximum -> {
            if (!(likeness.worstMse() <= maximum)) {
                missed.add("Expected an MSE of at most " + maximum + ", found " + number(likeness.worstMse()) + ".");
            }
        });
        return missed;
    }

    private static void atLeast(
            String name, double minimum, OptionalDouble found, double whereEmpty, List<String> missed) {
        if (!(found.orElse(whereEmpty) >= minimum)) {
            missed.add("Expected " + name + " of at least " + minimum + ", found " + number(found) + ".");
        }
    }

    private void print(Likeness likeness) {
        terminal.print("frames  " + likeness.frames());
        terminal.print("MSE     " + number(likeness.meanMse()) + "  worst " + number(likeness.worstMse()));
        terminal.print("PSNR    " + decibels(likeness.psnr()) + "  worst " + decibels(likeness.worstPsnr()));
        terminal.print("SSIM    " + number(likeness.meanSsim()) + "  worst " + number(likeness.worstSsim()));
    }

    private static Map<String, Object> json(Likeness likeness, int[] lengths, List<String> missed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frames", likeness.frames());
        json.put("framesOfEach", List.of(lengths[0], lengths[1]));
        json.put("mse", likeness.meanMse());
        json.put("worstMse", likeness.worstMse());
        json.put("identical", likeness.worstMse() == 0);
        json.put("psnr", boxed(likeness.psnr()));
        json.put("worstPsnr", boxed(likeness.worstPsnr()));
        json.put("ssim", boxed(likeness.meanSsim()));
        json.put("worstSsim", boxed(likeness.worstSsim()));
        json.put("missed", missed);
        return json;
    }

    private static Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static String decibels(OptionalDouble psnr) {
        return psnr.isPresent() ? number(psnr) + " dB" : "infinite";
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : "–";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    /** Takes lines of text. */
    private interface Lines {
        void add(String line);
    }
}
