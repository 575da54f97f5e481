package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.template.TemplateSet;

/** A filmed person whose mouth is redrawn in every frame. */
public record Template(TemplateSet set) implements Subject {
    public Template {
        requireNonNull(set, "set");
    }
}
