package studio.soliloquy.render;

import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetUse;
import studio.soliloquy.owner.Person;

/** A job needs its subject, its audio and its features until it is at its end. */
@Component
class RenderAssetUse implements AssetUse {
    private final RenderJobs jobs;

    RenderAssetUse(RenderJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean uses(AssetId asset) {
        return Person.STUDIO.during(() -> jobs.existsUnfinishedWith(asset.value()));
    }
}
