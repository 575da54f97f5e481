package studio.soliloquy.template;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.archive.WantedEntries;
import studio.soliloquy.error.StudioException;

/** Takes what belongs to a template set out of an archive, without the folders that the set is wrapped in. */
final class TemplateEntries implements WantedEntries {
    @Override
    public Optional<String> place(List<String> segments) {
        return TemplateLayout.place(segments);
    }

    @Override
    public StudioException twice(String place, String entry) {
        return TemplateError.TEMPLATE_SET_INVALID.because(
                "Expected one template set in the archive, found another " + place + " at \"" + entry + "\".");
    }
}
