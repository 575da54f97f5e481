package studio.soliloquy.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateBuild;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TemplateBuilds;
import studio.soliloquy.template.TemplateError;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.Pictures;

/** Every template set has the same two frames, and every build has found a face in all but some frames. */
public final class InMemoryTemplates implements TemplateSets, TemplateBuilds {
    static final int WIDTH = 120;
    static final int HEIGHT = 80;

    private final Map<TemplateBuildId, TemplateBuild> builds = new ConcurrentHashMap<>();
    private final AssetStore assets;
    private final Path folder;

    InMemoryTemplates(AssetStore assets, Path folder) {
        this.assets = assets;
        this.folder = folder;
    }

    @Override
    public TemplateSet open(AssetId templateSet) {
        assets.get(templateSet).require(AssetKind.TEMPLATE_SET);
        Path picture = folder.resolve("frame.png");
        try {
            Files.writeString(folder.resolve("99.pth"), "NETW of somebody");
            Files.write(picture, Pictures.png(Frame.black(WIDTH, HEIGHT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TemplateSet(
                WIDTH,
                HEIGHT,
                List.of(
                        new TemplateFrame(picture, new CropBox(10, 20, 30, 40), Optional.empty()),
                        new TemplateFrame(picture, new CropBox(11, 21, 30, 40), Optional.of(picture))),
                List.of(),
                List.of(folder.resolve("99.pth")));
    }

    @Override
    public void export(AssetId templateSet, OutputStream target) throws IOException {
        target.write("an archive".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public TemplateBuildId start(AssetId clip) {
        assets.get(clip).require(AssetKind.CLIP);
        TemplateBuildId id = new TemplateBuildId(UUID.randomUUID());
        TemplateBuild build = new TemplateBuild(
                id,
                clip,
                "Somebody",
                TemplateBuild.State.READING,
                12,
                50,
                Optional.empty(),
                List.of(new FrameRange(3, 6), new FrameRange(9, 10)),
                Optional.empty(),
                Instant.parse("2026-01-02T03:04:05Z"));
        builds.put(id, build);
        return id;
    }

    @Override
    public TemplateBuild get(TemplateBuildId id) {
        return Optional.ofNullable(builds.get(id))
                .orElseThrow(() -> new StudioException(
                        TemplateError.TEMPLATE_BUILD_NOT_FOUND, "There is no such build.", "Start one."));
    }

    @Override
    public void remove(TemplateBuildId id) {
        get(id);
        builds.remove(id);
    }

    @Override
    public List<TemplateBuild> recent() {
        return List.copyOf(builds.values());
    }
}
