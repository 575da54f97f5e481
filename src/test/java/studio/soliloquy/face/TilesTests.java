package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTests {
    @ParameterizedTest
    @CsvSource({"1280, 720", "720, 1280", "361, 200", "1000, 1000", "6000, 4000", "1921, 1081"})
    void holdEveryFaceOfUpToTheirOverlapWhole(int width, int height) {
        List<Region> tiles = Tiles.of(width, height);
        double face = 120 * Math.max(1, Math.max(width, height) / 1280.0);
        for (double x = 0; x + face <= width; x += face / 7) {
            for (double y = 0; y + face <= height; y += face / 7) {
                double left = x;
                double top = y;
                assertThat(tiles).anyMatch(tile -> holds(tile, left, top, face));
            }
        }
    }

    @Test
    void areOneWhereThePictureIsSmall() {
        assertThat(Tiles.of(200, 100)).containsExactly(new Region(100, 50, 360, 0));
    }

    @Test
    void areBoundedInNumber() {
        assertThat(Tiles.of(20000, 20000)).hasSizeLessThanOrEqualTo(25);
    }

    private static boolean holds(Region tile, double left, double top, double side) {
        double slack = 1e-6;
        return tile.pictureX(0, 0) <= left + slack
                && tile.pictureY(0, 0) <= top + slack
                && tile.pictureX(1, 1) >= left + side - slack
                && tile.pictureY(1, 1) >= top + side - slack;
    }
}
