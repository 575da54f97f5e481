package studio.soliloquy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameComparison;

/** How alike two sequences are: of each pair of frames, and in all. */
final class Likeness {
    private static final double PEAK = 255.0 * 255;

    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two frames of one number.
     *
     * @param mse mean squared error of 8-bit values, 0…65025
     * @param psnr in decibels; empty where nothing differs
     * @param ssim −1…1; empty for frames that are smaller than its window
     */
    record Pair(int frame, double mse, OptionalDouble psnr, OptionalDouble ssim) {
        String toCsv() {
            return String.format(
                    Locale.ROOT,
                    "%d,%.6f,%s,%s",
                    frame,
                    mse,
                    psnr.isPresent() ? String.format(Locale.ROOT, "%.4f", psnr.getAsDouble()) : "inf",
                    ssim.isPresent() ? String.format(Locale.ROOT, "%.6f", ssim.getAsDouble()) : "");
        }
    }

    /** @return the measures of this pair */
    Pair add(Frame first, Frame second) {
        FrameComparison comparison = FrameComparison.of(first, second);
        double error = comparison.meanSquaredError();
        boolean windowed = Math.min(first.width(), first.height()) >= FrameComparison.SMALLEST_EDGE;
        Pair pair = new Pair(
                pairs.size(),
                error,
                psnr(error),
                windowed ? OptionalDouble.of(comparison.ssim()) : OptionalDouble.empty());
        pairs.add(pair);
        return pair;
    }

    private static OptionalDouble psnr(double error) {
        return error == 0 ? OptionalDouble.empty() : OptionalDouble.of(10 * Math.log10(PEAK / error));
    }

    int frames() {
        return pairs.size();
    }

    double meanMse() {
        return pairs.stream().mapToDouble(Pair::mse).average().orElse(0);
    }

    double worstMse() {
        return pairs.stream().mapToDouble(Pair::mse).max().orElse(0);
    }

    /** Of the mean error, as is usual for videos; empty where nothing differs. */
    OptionalDouble psnr() {
        return psnr(meanMse());
    }

    OptionalDouble worstPsnr() {
        return psnr(worstMse());
    }

    OptionalDouble meanSsim() {
        return pairs.stream().flatMapToDouble(pair -> pair.ssim().stream()).average();
    }

    OptionalDouble worstSsim() {
        return pairs.stream().flatMapToDouble(pair -> pair.ssim().stream()).min();
    }
}
