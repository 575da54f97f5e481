package studio.soliloquy.template.build;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.TemplateBuild;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TemplateBuilds;
import studio.soliloquy.template.TemplateError;

/** Keeps the builds in the database and wakes the worker. */
@Component
class StoredTemplateBuilds implements TemplateBuilds {
    private final Builds rows;
    private final AssetStore assets;
    private final BuildWorker worker;
    private final TransactionTemplate transaction;

    StoredTemplateBuilds(Builds rows, AssetStore assets, BuildWorker worker, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.assets = assets;
        this.worker = worker;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public TemplateBuildId start(AssetId clip) {
        TemplateBuildId id = transaction.execute(status -> {
            Asset held = assets.hold(clip).require(AssetKind.CLIP);
            StoredBuild build =
                    rows.findFirstByHeldClipId(clip.value()).orElseGet(() -> rows.save(new StoredBuild(held)));
            return new TemplateBuildId(build.id());
        });
        worker.wake();
        return id;
    }

    @Override
    public TemplateBuild get(TemplateBuildId id) {
        return rows.findById(id.value()).map(StoredBuild::toBuild).orElseThrow(() -> unknown(id));
    }

    private static StudioException unknown(TemplateBuildId id) {
        return TemplateError.TEMPLATE_BUILD_NOT_FOUND.because("There is no build " + id + ".");
    }

    @Override
    public void remove(TemplateBuildId id) {
        transaction.executeWithoutResult(
                status -> rows.delete(rows.findLockedById(id.value()).orElseThrow(() -> unknown(id))));
    }

    @Override
    public List<TemplateBuild> recent() {
        return rows.findTop50ByOrderByCreatedAtDesc().stream()
                .map(StoredBuild::toBuild)
                .toList();
    }
}
