package studio.soliloquy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderStream;
import studio.soliloquy.render.RenderStreams;

/** Streams what a test says, out of one file: three letters of header, then two for each segment. */
public final class InMemoryRenderStreams implements RenderStreams {
    public static final String BYTES = "HDRs0s1s2s3";

    private final InMemoryRenderQueue queue;
    private final Path file;
    private final Map<RenderId, RenderStream> streams = new ConcurrentHashMap<>();

    InMemoryRenderStreams(InMemoryRenderQueue queue, Path folder) {
        this.queue = queue;
        this.file = folder.resolve("stream.mp4");
    }

    public void show(RenderId id, RenderStream stream) {
        try {
            Files.write(file, BYTES.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        streams.put(id, stream);
    }

    @Override
    public RenderStream get(RenderId id) {
        if (queue.get(id).state().isFinal()) {
            throw TestingError.STREAM_ENDED.because("Expected a render that is being made.");
        }
        RenderStream stream = streams.get(id);
        if (stream == null) {
            throw TestingError.STREAM_NOT_READY.because("Expected a render whose first seconds are there.");
        }
        return stream;
    }

    @Override
    public FilePart header(RenderId id) {
        get(id);
        return new FilePart(file, 0, 3);
    }

    @Override
    public FilePart segment(RenderId id, int index) {
        if (index >= get(id).segments().size()) {
            throw TestingError.STREAM_NOT_FOUND.because("Expected the number of a segment.");
        }
        return new FilePart(file, 3 + 2L * index, 2);
    }

    @Override
    public Path sound(RenderId id) {
        get(id);
        return file;
    }
}
