package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderExport;
import studio.soliloquy.render.RenderExports;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.video.OutputFormat;

/** Takes note of what is to be converted; it is done when it is asked for the first time. */
public final class InMemoryRenderExports implements RenderExports {
    private final InMemoryRenderQueue queue;
    private final Path folder;
    private final Map<String, RenderExport> begun = new ConcurrentHashMap<>();

    InMemoryRenderExports(InMemoryRenderQueue queue, Path folder) {
        this.queue = queue;
        this.folder = folder;
    }

    @Override
    public RenderExport begin(RenderId render, OutputFormat format) {
        queue.video(render);
        RenderExport waiting = export(render, format, RenderExport.State.WAITING);
        begun.put(key(render, format), waiting);
        return waiting;
    }

    @Override
    public RenderExport get(RenderId render, OutputFormat format) {
        queue.video(render);
        RenderExport done = export(render, format, RenderExport.State.DONE);
        return Optional.ofNullable(begun.computeIfPresent(key(render, format), (key, former) -> done))
                .orElseThrow(() -> new StudioException(RenderError.EXPORT_NOT_FOUND, "There is none.", "Begin one."));
    }

    @Override
    public Path file(RenderId render, OutputFormat format) {
        if (get(render, format).state() != RenderExport.State.DONE) {
            throw new StudioException(RenderError.EXPORT_NOT_READY, "It is not done.", "Wait.");
        }
        try {
            return Files.writeString(folder.resolve(key(render, format)), "converted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RenderExport export(RenderId render, OutputFormat format, RenderExport.State state) {
        return new RenderExport(render, format, state, 0, 10, 0, Optional.empty());
    }

    private static String key(RenderId render, OutputFormat format) {
        return render + "." + format.extension();
    }
}
