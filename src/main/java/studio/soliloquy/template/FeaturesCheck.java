package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.audio.Features;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** Looks into the features of a set, value by value. */
final class FeaturesCheck {
    private FeaturesCheck() {}

    /** @throws IOException where the check itself finds no room */
    static void check(TemplateFiles files, Problems problems) throws IOException {
        for (TemplateFeatures features : files.features()) {
            Path rows = Files.createTempFile("features", null);
            try {
                Features.read(features.source(), rows);
            } catch (StudioException e) {
                if (e.code().kind() != ErrorKind.USER_ERROR) {
                    throw e;
                }
                problems.add(files.nameOf(features.source()) + " cannot be used: " + e.getMessage());
            } finally {
                Files.deleteIfExists(rows);
            }
        }
    }
}
