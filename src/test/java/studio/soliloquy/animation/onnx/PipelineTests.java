package studio.soliloquy.animation.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.PastedRegion;
import studio.soliloquy.animation.network.PictureView;
import studio.soliloquy.animation.network.RowWindow.Edges;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.Interpolation;

class PipelineTests {
    private static final String WHOLE = """
            id: somebody
            family: onnx
            title: Somebody
            summary: Talks.
            licence: MIT
            files:
              - {name: talk.onnx, bytes: 3, sha256: '0000000000000000000000000000000000000000000000000000000000000000'}
            pipeline:
              subjects: [portrait, template]
              frame-rates: [25, 30]
              picture:
                crop: {by: mesh, points: [0, 17], margins: [0.1, 0.2, 0.3, 0.4], square: true, smoothing: 3}
                size: 64
                rim: 2
                interpolation: area
                colours: rgb
                scale: 2
                mean: [0.1, 0.2, 0.3]
                deviation: 0.5
                layout: nhwc
                mask: {shape: ellipse, area: [4, 30, 50, 30], value: -1}
                inputs:
                  face: [masked, reference]
                reference-frame: 7
              sound:
                input: mel
                mel: {fft: 400, hop: 160, bands: 64, decibels: [-100, 0]}
                window: {length: 12, offset: -3, edges: repeat}
                order: time-first
              output:
                name: drawn
                range: [-1, 1]
                colours: rgb
                region: [0, 0.5, 1, 1]
                feather: 0.1
                match-colours: false
                keep-parsed: false
            """;

    @Test
    void readsEveryKey() {
        Pipeline pipeline = Pipeline.of(ModelDescriptor.parse(WHOLE));

        assertThat(pipeline.network()).isEqualTo("talk.onnx");
        assertThat(pipeline.subjects()).containsExactlyInAnyOrder(Portrait.class, Template.class);
        assertThat(pipeline.frameRates()).containsExactly(25, 30);
        PicturePart picture = pipeline.picture();
        assertThat(picture.crop().by()).isEqualTo(CropPart.By.MESH);
        assertThat(picture.crop().points()).containsExactly(0, 17);
        assertThat(picture.crop().smoothing()).isEqualTo(3);
        assertThat(picture.geometry().inner()).isEqualTo(64);
        assertThat(picture.geometry().crop()).isEqualTo(68);
        assertThat(picture.geometry().into()).isEqualTo(Interpolation.AREA);
        assertThat(picture.geometry().back()).isEqualTo(Interpolation.LINEAR);
        assertThat(picture.inputs()).isEqualTo(Map.of("face", List.of(PictureView.MASKED, PictureView.REFERENCE)));
        assertThat(picture.channelsLast()).isTrue();
        SoundPart sound = pipeline.sound().orElseThrow();
        assertThat(((Heard.Mel) sound.heard()).settings().window()).isEqualTo(400);
        assertThat(sound.window(FrameRate.of(25)).rowsPerFrame()).isEqualTo(4);
        assertThat(sound.edges()).isEqualTo(Edges.REPEAT);
        assertThat(sound.timeLast()).isFalse();
        assertThat(pipeline.output().region()).isEqualTo(new PastedRegion(0, 0.5, 1, 1, 0.1, false));
        assertThat(pipeline.output().isPlain()).isFalse();
    }

    @Test
    void whatMayBeLeftOutHasADefault() {
        Pipeline pipeline = Pipeline.of(ModelDescriptor.parse("""
                        id: somebody
                        family: onnx
                        title: Somebody
                        summary: Enhances.
                        licence: MIT
                        files:
                          - {name: a.onnx, bytes: 3, sha256: '0000000000000000000000000000000000000000000000000000000000000000'}
                        pipeline:
                          picture: {crop: {by: landmarks}, size: 64, inputs: {face: [picture]}}
                          output: {name: drawn}
                        """));

        assertThat(pipeline.frameRates()).containsExactly(25);
        assertThat(pipeline.subjects()).hasSize(2);
        assertThat(pipeline.sound()).isEmpty();
        assertThat(pipeline.output().region()).isEqualTo(PastedRegion.WHOLE);
        assertThat(pipeline.output().isPlain()).isTrue();
    }

    @Test
    void saysSyncTalksOwnSpectrogramAndWav2LipsWhichDiffersAtTheEdges() {
        ModelDescriptor wav2lip = withNetwork(Preset.WAV2LIP_96, "wav2lip.onnx");
        MelSettings mel =
                ((Heard.Mel) Pipeline.of(wav2lip).sound().orElseThrow().heard()).settings();
        MelSettings synctalk = MelSettings.SYNCTALK;
        assertThat(mel)
                .isEqualTo(new MelSettings(
                        synctalk.fft(),
                        synctalk.window(),
                        synctalk.hop(),
                        synctalk.bands(),
                        synctalk.lowest(),
                        synctalk.highest(),
                        synctalk.preEmphasis(),
                        synctalk.power(),
                        synctalk.decibels(),
                        synctalk.range(),
                        true));
    }

    static ModelDescriptor withNetwork(ModelDescriptor preset, String name) {
        return new ModelDescriptor(
                preset.id(),
                preset.family(),
                preset.title(),
                preset.summary(),
                preset.licence(),
                Optional.empty(),
                List.of(),
                List.of(new ModelFile(name, 3, "0".repeat(64))),
                Map.of(),
                Map.of(),
                preset.pipeline());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong(
                        "size: 64",
                        "size: large",
                        "pipeline.picture.size: expected a whole number from 8 to 1024, found \"large\"."),
                wrong("size: 64", "size: 4", "pipeline.picture.size: expected a whole number from 8 to 1024, found 4."),
                wrong(
                        "    size: 64\n",
                        "",
                        "pipeline.picture.size: expected a whole number from 8 to 1024, found nothing."),
                wrong(
                        "rim: 2",
                        "rims: 2",
                        "pipeline.picture: expected only the keys crop, size, rim, interpolation, inputs, mask,"
                                + " deviation, colours, scale, mean, reference-frame, layout, found also \"rims\"."),
                wrong(
                        "subjects: [portrait, template]",
                        "subjects: [film]",
                        "pipeline.subjects: expected portrait or template, found \"film\"."),
                wrong(
                        "frame-rates: [25, 30]",
                        "frame-rates: [0]",
                        "pipeline.frame-rates: expected a list of whole numbers from 1 to 120, found [0]."),
                wrong(
                        "by: mesh",
                        "by: magic",
                        "pipeline.picture.crop.by: expected detector, landmarks or mesh, found \"magic\"."),
                wrong(
                        "by: mesh",
                        "by: landmarks",
                        "pipeline.picture.crop: expected only the keys by, found also \"points\", \"margins\","
                                + " \"square\", \"smoothing\"."),
                wrong(
                        "points: [0, 17]",
                        "points: [0, 478]",
                        "pipeline.picture.crop.points: expected a list of at least two points from 0 to 477, found"
                                + " [0, 478]."),
                wrong(
                        "margins: [0.1, 0.2, 0.3, 0.4]",
                        "margins: [0.1, 0.2]",
                        "pipeline.picture.crop.margins: expected a list of four numbers (top, bottom, left, right),"
                                + " found [0.1, 0.2]."),
                wrong(
                        "colours: rgb\n    scale",
                        "colours: grb\n    scale",
                        "pipeline.picture.colours: expected bgr or rgb, found \"grb\"."),
                wrong(
                        "mean: [0.1, 0.2, 0.3]",
                        "mean: [0.1, x, 0.3]",
                        "pipeline.picture.mean: expected a number, or a list of three, found [0.1, x, 0.3]."),
                wrong(
                        "deviation: 0.5",
                        "deviation: 0",
                        "pipeline.picture.deviation: expected numbers other than 0, found 0."),
                wrong(
                        "area: [4, 30, 50, 30]",
                        "area: [40, 30, 50, 30]",
                        "pipeline.picture.mask: expected a rectangle within 64x64, found 50x30 at 40, 30."),
                wrong(
                        "    mask: {shape: ellipse, area: [4, 30, 50, 30], value: -1}\n",
                        "",
                        "pipeline.picture.mask: expected what is hidden in the masked pictures, found nothing."),
                wrong(
                        "face: [masked, reference]",
                        "face: [masked, depth]",
                        "pipeline.picture.inputs.face: expected picture, masked or reference, found \"depth\"."),
                wrong(
                        "input: mel",
                        "input: face",
                        "pipeline.sound.input: expected another tensor than those of pipeline.picture.inputs, found"
                                + " \"face\"."),
                wrong(
                        "    mel: {fft: 400, hop: 160, bands: 64, decibels: [-100, 0]}\n",
                        "",
                        "pipeline.sound: expected one of the keys mel, encoder and brought, found none."),
                wrong(
                        "fft: 400",
                        "rate: 22050, fft: 400",
                        "pipeline.sound.mel.rate: expected 16000, to which every sound is decoded, found 22050."),
                wrong(
                        "hop: 160",
                        "hop: 500",
                        "pipeline.sound.mel.hop: expected a whole number from 1 to 400, found 500."),
                wrong(
                        "hop: 160",
                        "hop: 200, edges: mirrored",
                        "pipeline.sound.mel: expected a hop below half a frame where the edges are mirrored, found"
                                + " 200."),
                wrong(
                        "decibels: [-100, 0]",
                        "decibels: [0, -100]",
                        "pipeline.sound.mel.decibels: expected a list of two numbers that rise, found [0, -100]."),
                wrong(
                        "mel: {fft: 400, hop: 160, bands: 64, decibels: [-100, 0]}",
                        "brought: {name: HuBERT, width: 1024}",
                        "pipeline.frame-rates: expected one rate, since the sound's features are made for each frame,"
                                + " found [25, 30]."),
                wrong(
                        "edges: repeat",
                        "edges: wrap",
                        "pipeline.sound.window.edges: expected shift, zeros or repeat, found \"wrap\"."),
                wrong(
                        "name: drawn",
                        "tensor: drawn",
                        "pipeline.output.name: expected the name of a tensor, found nothing."),
                wrong(
                        "range: [-1, 1]",
                        "range: [1, 1]",
                        "pipeline.output.range: expected a list of two numbers that differ, black and white, found"
                                + " [1, 1]."),
                wrong(
                        "region: [0, 0.5, 1, 1]",
                        "region: [0, 0.5, 1, 1.5]",
                        "pipeline.output: expected a region within 0…1 and a feather of at most 0.5, found 0.0, 0.5,"
                                + " 1.0, 1.5 and 0.1."),
                wrong(
                        "match-colours: false",
                        "match-colours: perhaps",
                        "pipeline.output.match-colours: expected true or false, found \"perhaps\"."),
                wrong(
                        "  subjects",
                        "  network: other.onnx\n  subjects",
                        "pipeline.network: expected the name of one of the files, [talk.onnx], found \"other.onnx\"."),
                wrong("  output:\n", "  outputs:\n", "pipeline.output: expected keys and values, found nothing."));
    }

    private static Arguments wrong(String right, String wrong, String message) {
        return Arguments.of(right, wrong, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsEachMistakeInOneSentence(String right, String wrong, String message) {
        assertThat(WHOLE).contains(right);
        ModelDescriptor model = ModelDescriptor.parse(WHOLE.replace(right, wrong));

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> Pipeline.of(model))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.PIPELINE_INVALID));
    }
}
