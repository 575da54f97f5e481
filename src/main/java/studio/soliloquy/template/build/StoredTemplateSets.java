package studio.soliloquy.template.build;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.template.TemplateExport;
import studio.soliloquy.template.TemplateFolder;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;

/** Reads template sets from where the assets are kept. */
@Component
class StoredTemplateSets implements TemplateSets {
    private final AssetStore assets;

    StoredTemplateSets(AssetStore assets) {
        this.assets = assets;
    }

    @Override
    public TemplateSet open(AssetId templateSet) {
        assets.get(templateSet).require(AssetKind.TEMPLATE_SET);
        Path folder = assets.folder(templateSet);
        try {
            return TemplateFolder.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored template set " + templateSet + " cannot be read", e);
        }
    }

    @Override
    public void export(AssetId templateSet, OutputStream target) throws IOException {
        TemplateExport.write(open(templateSet), target);
    }
}
