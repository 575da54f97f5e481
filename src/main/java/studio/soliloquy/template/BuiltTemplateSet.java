package studio.soliloquy.template;

import java.util.List;
import studio.soliloquy.video.FrameRange;

/**
 * A template set that was made of a clip.
 *
 * @param faceless frames in which the person's face was not found; their landmarks lie between those before and after
 */
public record BuiltTemplateSet(TemplateSet set, List<FrameRange> faceless) {
    public BuiltTemplateSet {
        faceless = List.copyOf(faceless);
    }
}
