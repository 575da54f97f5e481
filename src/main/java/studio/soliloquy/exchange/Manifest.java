package studio.soliloquy.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a project's file says of itself, as {@code project.json} in it. Parts that a project lacks are null.
 *
 * @param format always {@link #FORMAT}
 * @param version of this description; a later one is not understood
 * @param adjustment of the subject's face; null where nothing was put right
 * @param sound which stretch of the audio is used, and how loud; null is all of it as it is
 * @param output what a render results in
 * @param outputSettings shape, size, quality and background of that; null where nobody chose
 * @param renders that were done, the newest first; null in no file of this studio
 */
record Manifest(
        String format,
        int version,
        String name,
        Part subject,
        int faceIndex,
        FaceAdjustment adjustment,
        Part audio,
        SoundEdit sound,
        Part features,
        String modelId,
        int frameRate,
        Map<String, Double> parameters,
        OutputFormat output,
        OutputSettings outputSettings,
        List<Rendered> renders) {
    static final String FILE = "project.json";
    static final String FORMAT = "soliloquy-project";
    static final int VERSION = 1;
    private static final long LARGEST = 1024 * 1024;
    private static final int MOST_RECEIPTS = 500;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A file that the project is made of.
     *
     * @param file its name in the archive
     * @param sha256 of the file in the archive, in hexadecimal
     */
    record Part(String file, AssetKind kind, String label, String sha256) {
        boolean isComplete() {
            return file != null && kind != null && label != null && sha256 != null;
        }
    }

    /** The names of a render's receipt and result in the archive; null where there is none. */
    record Rendered(String receipt, String result) {}

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Those of which a receipt tells. */
    List<Rendered> receipts() {
        return renders == null
                ? List.of()
                : renders.stream()
                        .filter(render -> render != null && render.receipt() != null)
                        .limit(MOST_RECEIPTS)
                        .toList();
    }

    Optional<Part> subjectPart() {
        return Optional.ofNullable(subject);
    }

    Optional<Part> audioPart() {
        return Optional.ofNullable(audio);
    }

    Optional<Part> featuresPart() {
        return Optional.ofNullable(features);
    }

    /** @throws StudioException {@code PROJECT_FILE_INVALID}, {@code PROJECT_FILE_NEWER} */
    static Manifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected the file of a project, found an archive without a description of one.");
        }
        Manifest manifest = parsed(Files.readAllBytes(file));
        if (manifest == null || !FORMAT.equals(manifest.format)) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected the description of a project, found one of something else.");
        }
        if (manifest.version != VERSION) {
            throw ExchangeError.PROJECT_FILE_NEWER.because(
                    "Expected a project's file of version " + VERSION + ", found version " + manifest.version + ".");
        }
        manifest.requireComplete();
        return manifest;
    }

    private static Manifest parsed(byte[] json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException malformed) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected a description of the project in " + FILE + ", found one that cannot be read.", malformed);
        }
    }

    private void requireComplete() {
        boolean parts = Stream.of(subject, audio, features).allMatch(part -> part == null || part.isComplete());
        if (!parts || name == null || modelId == null || parameters == null || output == null) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected a name, settings and whole descriptions of the files in " + FILE
                            + ", found some missing.");
        }
    }
}
