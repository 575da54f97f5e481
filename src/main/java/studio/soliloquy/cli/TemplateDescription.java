package studio.soliloquy.cli;

import java.util.List;
import studio.soliloquy.template.TemplateFeatures;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;

/** What a person or a script sees of a template set. */
record TemplateDescription(
        int frames,
        int width,
        int height,
        double seconds,
        int parsingMasks,
        List<String> features,
        List<String> models) {

    static TemplateDescription of(TemplateSet set) {
        return new TemplateDescription(
                set.frames().size(),
                set.width(),
                set.height(),
                set.seconds(),
                (int) set.frames().stream()
                        .filter(TemplateDescription::hasParsing)
                        .count(),
                set.features().stream().map(TemplateFeatures::name).toList(),
                set.models().stream().map(file -> file.getFileName().toString()).toList());
    }

    private static boolean hasParsing(TemplateFrame frame) {
        return frame.parsing().isPresent();
    }

    void print(Terminal terminal, OutputOptions options) {
        if (options.json) {
            terminal.printJson(this);
            return;
        }
        terminal.print("%d frames of %dx%d, %.1f s".formatted(frames, width, height, seconds));
        terminal.print("parsing masks: " + parsingMasks);
        terminal.print("features: " + (features.isEmpty() ? "none" : String.join(", ", features)));
        terminal.print("models: " + (models.isEmpty() ? "none" : String.join(", ", models)));
    }
}
