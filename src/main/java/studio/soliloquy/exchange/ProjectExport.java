package studio.soliloquy.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.exchange.Manifest.Part;
import studio.soliloquy.exchange.Manifest.Rendered;
import studio.soliloquy.project.Project;
import studio.soliloquy.render.ImportedReceipt;
import studio.soliloquy.render.ImportedReceipts;
import studio.soliloquy.render.Receipts;
import studio.soliloquy.render.Render;
import studio.soliloquy.template.TemplateSets;

/** Writes one project's file. Used by one thread. */
final class ProjectExport {
    private final AssetStore assets;
    private final TemplateSets templates;
    private final Receipts receipts;
    private final ImportedReceipts imported;
    private final ZipOutputStream zip;

    ProjectExport(
            AssetStore assets,
            TemplateSets templates,
            Receipts receipts,
            ImportedReceipts imported,
            OutputStream target) {
        this.imported = imported;
        this.assets = assets;
        this.templates = templates;
        this.receipts = receipts;
        zip = new ZipOutputStream(target);
        // What is large is packed already.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** A finished render, and its result where that is wanted. */
    record Finished(Render render, Optional<Path> result) {}

    /**
     * Says what it is made of last, since only then the hashes are known.
     *
     * @param withResults whether those of imported receipts go with it, too
     */
    void write(Project project, List<Finished> finished, boolean withResults) throws IOException {
        Part subject = part("subject", project.subject());
        Part audio = part("audio", project.audio());
        Part features = part("features", project.features());
        List<Rendered> renders = new ArrayList<>();
        for (Finished each : finished) {
            renders.add(rendered(each, renders.size() + 1));
        }
        for (ImportedReceipt each : imported.of(project.id())) {
            renders.add(rendered(project, each, withResults, renders.size() + 1));
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                project.name(),
                subject,
                project.faceIndex(),
                project.adjustment(),
                audio,
                project.sound(),
                features,
                project.modelId(),
                project.frameRate(),
                new TreeMap<>(project.parameters()),
                project.format(),
                project.output(),
                renders);
        zip.putNextEntry(new ZipEntry(Manifest.FILE));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private Part part(String name, Optional<AssetId> id) throws IOException {
        if (id.isEmpty()) {
            return null;
        }
        Asset asset = assets.get(id.get());
        String file = "assets/" + name;
        zip.putNextEntry(new ZipEntry(file));
        DigestOutputStream content = new DigestOutputStream(zip, Digests.sha256());
        if (asset.kind() == AssetKind.TEMPLATE_SET) {
            templates.export(asset.id(), content);
        } else {
            Files.copy(assets.file(asset.id()), content);
        }
        zip.closeEntry();
        return new Part(
                file,
                asset.kind(),
                asset.label(),
                HexFormat.of().formatHex(content.getMessageDigest().digest()));
    }

    private Rendered rendered(Finished finished, int number) throws IOException {
        String receipt = null;
        Optional<Path> written = receipt(finished.render());
        if (written.isPresent()) {
            receipt = "receipts/" + number + ".json";
            copy(written.get(), receipt);
        }
        String result = null;
        if (finished.result().isPresent()) {
            result = "results/" + number + "." + finished.render().format().extension();
            copy(finished.result().get(), result);
        }
        return new Rendered(receipt, result);
    }

    private Rendered rendered(Project project, ImportedReceipt each, boolean withResult, int number)
            throws IOException {
        String receipt = "receipts/" + number + ".json";
        zip.putNextEntry(new ZipEntry(receipt));
        zip.write(imported.json(project.id(), each.index()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        String result = null;
        if (withResult && each.hasResult()) {
            result =
                    "results/" + number + "." + each.receipt().recipe().format().extension();
            copy(imported.result(project.id(), each.index()), result);
        }
        return new Rendered(receipt, result);
    }

    /** Renders of earlier times have none. */
    private Optional<Path> receipt(Render render) {
        try {
            return Optional.of(receipts.of(render.id()));
        } catch (StudioException none) {
            return Optional.empty();
        }
    }

    private void copy(Path file, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
