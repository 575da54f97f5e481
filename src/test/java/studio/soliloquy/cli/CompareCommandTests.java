package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTests {
    @TempDir
    Path folder;

    @Test
    void theSamePictureIsIdentical() throws IOException {
        Path one = CommandFiles.picture(folder.resolve("one.png"), 64, 48, 20);

        RunCommand compared = compare(one, one, "--json", "--min-psnr", "99", "--min-ssim", "1", "--max-mse", "0");

        assertThat(compared.exitCode()).isZero();
        assertThat(compared.output()).contains("\"identical\":true", "\"psnr\":null", "\"mse\":0.0", "\"ssim\":1.0");
    }

    @Test
    void measuresWhatDiffers() throws IOException {
        Path one = CommandFiles.picture(folder.resolve("one.png"), 64, 48, 20);
        Path other = CommandFiles.picture(folder.resolve("other.png"), 64, 48, 30);

        RunCommand compared = compare(one, other, "--json");

        assertThat(compared.exitCode()).isZero();
        assertThat(compared.output()).contains("\"mse\":100.0", "\"psnr\":28.13");
    }

    @Test
    void belowAThresholdTheExitCodeIsOne() throws IOException {
        Path one = CommandFiles.picture(folder.resolve("one.png"), 64, 48, 20);
        Path other = CommandFiles.picture(folder.resolve("other.png"), 64, 48, 30);

        assertThat(compare(one, other, "--min-psnr", "28").exitCode()).isZero();
        assertThat(compare(one, other, "--min-psnr", "29").exitCode()).isEqualTo(1);
        assertThat(compare(one, other, "--max-mse", "99").errors()).contains("at most 99", "100.0000");
        assertThat(compare(one, other, "--min-ssim", "0.9999").exitCode()).isEqualTo(1);
    }

    @Test
    void theWorstFrameDecides() throws IOException {
        CommandFiles.picture(folder.resolve("a/frame_2.png"), 64, 48, 20);
        CommandFiles.picture(folder.resolve("a/frame_10.png"), 64, 48, 20);
        CommandFiles.picture(folder.resolve("b/frame_2.png"), 64, 48, 20);
        CommandFiles.picture(folder.resolve("b/frame_10.png"), 64, 48, 60);
        Path csv = folder.resolve("measures.csv");

        RunCommand compared =
                compare(folder.resolve("a"), folder.resolve("b"), "--min-psnr", "18", "--csv", csv.toString());

        assertThat(compared.exitCode()).isEqualTo(1);
        assertThat(Files.readAllLines(csv)).hasSize(3).first().isEqualTo("frame,mse,psnr,ssim");
        assertThat(Files.readAllLines(csv).get(1)).startsWith("0,0.000000,inf,1.0");
        assertThat(Files.readAllLines(csv).get(2)).startsWith("1,1600.000000,16.08");
    }

    @Test
    void sequencesOfDifferentLengthAreNotAlike() throws IOException {
        CommandFiles.picture(folder.resolve("a/1.png"), 64, 48, 20);
        CommandFiles.picture(folder.resolve("b/1.png"), 64, 48, 20);
        CommandFiles.picture(folder.resolve("b/2.png"), 64, 48, 20);

        RunCommand compared = compare(folder.resolve("a"), folder.resolve("b"));

        assertThat(compared.exitCode()).isEqualTo(1);
        assertThat(compared.errors()).contains("found 1 and 2");
    }

    @Test
    void refusesWhatCannotBeCompared() throws IOException {
        Path small = CommandFiles.picture(folder.resolve("small.png"), 64, 48, 20);
        Path large = CommandFiles.picture(folder.resolve("large.png"), 66, 48, 20);
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
        Path csv = folder.resolve("measures.csv");

        assertThat(compare(small, large, "--csv", csv.toString()).exitCode()).isEqualTo(3);
        assertThat(compare(small, folder.resolve("missing.png")).exitCode()).isEqualTo(3);
        assertThat(compare(small, text).exitCode()).isEqualTo(3);
        assertThat(CommandFiles.everythingIn(folder)).containsExactly("large.png", "small.png", "text.mp4");
    }

    private static RunCommand compare(Path one, Path other, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "compare";
        arguments[1] = one.toString();
        arguments[2] = other.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return RunCommand.of(arguments);
    }
}
