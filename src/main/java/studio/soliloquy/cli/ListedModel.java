package studio.soliloquy.cli;

import java.util.Map;
import studio.soliloquy.model.ModelDescriptor;

/** What a script sees of a model. */
record ListedModel(
        String id, String family, String title, String summary, String licence, Map<String, String> settings) {

    static ListedModel of(ModelDescriptor model) {
        return new ListedModel(
                model.id(), model.family(), model.title(), model.summary(), model.licence(), model.settings());
    }
}
