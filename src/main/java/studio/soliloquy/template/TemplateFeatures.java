package studio.soliloquy.template;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Features of speech that came with a template set.
 *
 * @param name what follows {@code aud_} in the file's name: {@code ave}, {@code hu}, {@code wenet}
 * @param source the file as uploaded: {@code .npy}, or {@code .bin} with its {@code .bin.json} beside it
 */
public record TemplateFeatures(String name, Path source) {
    public TemplateFeatures {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
    }
}
