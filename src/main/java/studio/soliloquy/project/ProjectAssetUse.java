package studio.soliloquy.project;

import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetUse;
import studio.soliloquy.owner.Person;

/** A project needs its subject, its audio and its features, whosever it is. */
@Component
class ProjectAssetUse implements AssetUse {
    private final ProjectRows rows;

    ProjectAssetUse(ProjectRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean uses(AssetId asset) {
        return Person.STUDIO.during(() -> rows.use(asset.value()));
    }
}
