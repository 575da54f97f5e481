package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;
import tools.jackson.databind.json.JsonMapper;

class OutputSettingsTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final FrameRate RATE = FrameRate.of(25);

    @ParameterizedTest
    @CsvSource({
        // picture, shape, shorter edge, enlarge, video, the picture on it
        "640x480,   PICTURE,   ,     false, 640x480,   640x480",
        "640x480,   PICTURE,   360,  false, 480x360,   480x360",
        "480x640,   PICTURE,   360,  false, 360x480,   360x480",
        "640x480,   PICTURE,   1080, false, 640x480,   640x480",
        "640x480,   PICTURE,   1080, true,  1440x1080, 1440x1080",
        "1000x562,  PICTURE,   200,  false, 356x200,   356x200",
        "640x480,   SQUARE,    ,     false, 640x640,   640x480",
        "480x640,   SQUARE,    ,     false, 640x640,   480x640",
        "640x640,   SQUARE,    320,  false, 320x320,   320x320",
        "640x480,   LANDSCAPE, ,     false, 854x480,   640x480",
        "1920x1080, LANDSCAPE, 720,  false, 1280x720,  1280x720",
        "640x480,   PORTRAIT,  ,     false, 640x1138,  640x480",
        "640x480,   PORTRAIT,  360,  false, 360x640,   360x270",
        "640x480,   PORTRAIT,  1080, false, 640x1138,  640x480",
        "640x480,   PORTRAIT,  1080, true,  1080x1920, 1080x810",
        "4000x3000, PORTRAIT,  ,     false, 2304x4096, 2304x1728",
    })
    void placesThePicture(
            String picture, OutputShape shape, Integer edge, boolean enlarge, String video, String placed) {
        OutputSettings settings =
                new OutputSettings(shape, Optional.ofNullable(edge), enlarge, OutputQuality.GOOD, Colour.WHITE);
        int[] size = size(picture);

        OutputArea area = settings.area(size[0], size[1]);

        assertThat(area.width() + "x" + area.height()).isEqualTo(video);
        assertThat(area.pictureWidth() + "x" + area.pictureHeight()).isEqualTo(placed);
        assertThat(area.left()).isEqualTo((area.width() - area.pictureWidth()) / 2);
        assertThat(area.top()).isEqualTo((area.height() - area.pictureHeight()) / 2);
    }

    private static int[] size(String text) {
        String[] parts = text.split("x");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    @Test
    void everyPictureFitsEverySettingWithAnEvenSize() {
        for (OutputShape shape : OutputShape.values()) {
            for (int edge = OutputSettings.SMALLEST; edge <= OutputSettings.LARGEST; edge += 262) {
                for (int width = 2; width < 4100; width += 310) {
                    for (int height = 2; height < 4100; height += 310) {
                        fits(
                                new OutputSettings(shape, Optional.of(edge), true, OutputQuality.GOOD, Colour.WHITE),
                                width,
                                height);
                        fits(
                                new OutputSettings(shape, Optional.of(edge), false, OutputQuality.GOOD, Colour.WHITE),
                                width,
                                height);
                    }
                }
            }
        }
    }

    private static void fits(OutputSettings settings, int width, int height) {
        OutputArea area = settings.area(width, height);

        FrameFormat format = settings.format(new FrameFormat(width, height, RATE));
        assertThat(format).isEqualTo(new FrameFormat(area.width(), area.height(), RATE));
        assertThat(area.left()).isNotNegative();
        assertThat(area.top()).isNotNegative();
        assertThat(area.left() + area.pictureWidth()).isLessThanOrEqualTo(area.width());
        assertThat(area.top() + area.pictureHeight()).isLessThanOrEqualTo(area.height());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 62, 361, 2162})
    void refusesSizesThatNoVideoHas(int edge) {
        assertThatThrownBy(() -> new OutputSettings(
                        OutputShape.PICTURE, Optional.of(edge), false, OutputQuality.GOOD, Colour.WHITE))
                .isInstanceOfSatisfying(StudioException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(VideoError.OUTPUT_SETTINGS_INVALID);
                    assertThat(refused).hasMessageContaining("64 to 2160").hasMessageContaining("found " + edge);
                });
    }

    @Test
    void refusesToEnlargeToNothing() {
        assertThatThrownBy(() -> new OutputSettings(
                        OutputShape.PICTURE, Optional.empty(), true, OutputQuality.GOOD, Colour.WHITE))
                .isInstanceOf(StudioException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "white", "#fff", "#12345g", "102030"})
    void refusesWhatIsNoColour(String text) {
        assertThatThrownBy(() -> Colour.parse(text))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        refused -> assertThat(refused.code()).isEqualTo(VideoError.OUTPUT_SETTINGS_INVALID));
    }

    @Test
    void whatIsLeftOutIsAsIfNobodyHadChosen() {
        assertThat(JSON.readValue("{}", OutputSettings.class)).isEqualTo(OutputSettings.DEFAULT);
        assertThat(JSON.readValue("{\"shape\":\"SQUARE\",\"background\":\"#0A0b0C\"}", OutputSettings.class))
                .isEqualTo(new OutputSettings(
                        OutputShape.SQUARE, Optional.empty(), false, OutputQuality.GOOD, new Colour(10, 11, 12)));
    }

    @Test
    void comesBackFromJsonAsItWas() {
        OutputSettings settings = new OutputSettings(
                OutputShape.PORTRAIT, Optional.of(720), true, OutputQuality.BEST, Colour.parse("#FF8000"));

        String json = JSON.writeValueAsString(settings);

        assertThat(json)
                .isEqualTo("{\"shape\":\"PORTRAIT\",\"shortEdge\":720,\"enlarge\":true,\"quality\":\"BEST\","
                        + "\"background\":\"#ff8000\"}");
        assertThat(JSON.readValue(json, OutputSettings.class)).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, 26, SUPERFAST", "GOOD, 18, VERYFAST", "BEST, 12, MEDIUM"})
    void qualityIsMeasuredFromWhatIsConfigured(OutputQuality quality, int crf, EncoderPreset preset) {
        VideoSettings encoding = of(quality).encoding(VideoSettings.defaults());

        assertThat(encoding).isEqualTo(new VideoSettings(crf, preset, 2, 160_000, 640));
    }

    @Test
    void aDraftIsNeverSlowerThanConfiguredAndTheBestNeverHastier() {
        VideoSettings fast = new VideoSettings(50, EncoderPreset.ULTRAFAST, 2, 160_000, 640);
        VideoSettings slow = new VideoSettings(3, EncoderPreset.SLOWER, 2, 160_000, 640);

        assertThat(of(OutputQuality.DRAFT).encoding(fast))
                .isEqualTo(new VideoSettings(51, EncoderPreset.ULTRAFAST, 2, 160_000, 640));
        assertThat(of(OutputQuality.BEST).encoding(slow))
                .isEqualTo(new VideoSettings(1, EncoderPreset.SLOWER, 2, 160_000, 640));
    }

    private static OutputSettings of(OutputQuality quality) {
        return new OutputSettings(OutputShape.PICTURE, Optional.empty(), false, quality, Colour.WHITE);
    }
}
