package studio.soliloquy.render;

import java.util.EnumSet;
import java.util.Set;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Template;
import studio.soliloquy.asset.AssetKind;

/** Which kinds of assets become which subjects. Stateless, safe to call from any thread. */
public final class SubjectKinds {
    private SubjectKinds() {}

    /** The kinds of assets that a model animates, in their own order. */
    public static Set<AssetKind> of(Capabilities capabilities) {
        Set<AssetKind> kinds = EnumSet.noneOf(AssetKind.class);
        if (capabilities.subjects().contains(Portrait.class)) {
            kinds.add(AssetKind.PORTRAIT);
        }
        if (capabilities.subjects().contains(Template.class)) {
            kinds.add(AssetKind.TEMPLATE_SET);
        }
        return kinds;
    }
}
