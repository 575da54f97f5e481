package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.template.TemplateSet;

/**
 * A filmed person whose mouth is redrawn in every frame.
 *
 * @param box how a person moved the part of each frame that a model redraws
 */
public record Template(TemplateSet set, BoxAdjustment box) implements Subject {
    public Template {
        requireNonNull(set, "set");
        requireNonNull(box, "box");
    }

    /** A set that nobody has adjusted. */
    public Template(TemplateSet set) {
        this(set, BoxAdjustment.NONE);
    }
}
