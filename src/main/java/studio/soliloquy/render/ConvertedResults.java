package studio.soliloquy.render;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.Storage;
import studio.soliloquy.video.JoinProgress;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.VideoConverter;

/**
 * Converted results lie beside the results, under names that no job's row tells: so {@link ResultSweep} takes them away
 * when it comes by. Only memory knows of a conversion under way.
 */
@Component
class ConvertedResults implements RenderExports {
    private static final Logger LOG = LoggerFactory.getLogger(ConvertedResults.class);

    private final RenderJobs jobs;
    private final JobFolders folders;
    private final VideoConverter converter;
    private final Storage storage;
    /** By the file's name, which another render of the same job would not have. */
    private final Map<String, RenderExport> known = new ConcurrentHashMap<>();

    private final ExecutorService converting = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "convert-results");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closing;

    ConvertedResults(RenderJobs jobs, JobFolders folders, VideoConverter converter, Storage storage) {
        this.jobs = jobs;
        this.folders = folders;
        this.converter = converter;
        this.storage = storage;
    }

    @Override
    public RenderExport begin(RenderId render, OutputFormat format) {
        RenderJob job = finished(render);
        if (job.format() == format) {
            return own(job);
        }
        requireVideo(job);
        storage.requireRoom(job.bytes());
        String name = name(job, format);
        RenderExport waiting = export(job, format, RenderExport.State.WAITING, 0, Optional.empty());
        RenderExport now = known.compute(name, (key, former) -> isOfUse(name, former) ? former : waiting);
        if (now == waiting) {
            converting.execute(() -> convert(job, format, name));
        }
        return now;
    }

    /** One that failed is of none, and neither is one that was swept away. */
    private boolean isOfUse(String name, RenderExport former) {
        return former != null
                && switch (former.state()) {
                    case WAITING, RUNNING -> true;
                    case DONE -> folders.hasResult(name);
                    case FAILED -> false;
                };
    }

    private void convert(RenderJob job, OutputFormat format, String name) {
        try {
            Path video = folders.result(job.resultName().orElseThrow());
            long bytes = folders.writeResult(name, file -> {
                converter.convert(video, format, file, new Told(job, format, name));
                return Files.size(file);
            });
            known.put(
                    name,
                    new RenderExport(
                            job.id(),
                            format,
                            RenderExport.State.DONE,
                            job.frameCount(),
                            job.frameCount(),
                            bytes,
                            Optional.empty()));
        } catch (StudioException failure) {
            failed(job, format, name, failure.code().name(), failure.getMessage(), failure.hint());
        } catch (IOException | InterruptedException | RuntimeException failure) {
            LOG.error("Render {} could not be converted to {}", job.id(), format, failure);
            failed(
                    job,
                    format,
                    name,
                    RenderError.RENDER_FAILED.name(),
                    "Expected to convert the video to " + format.title() + ", but that failed inside the studio.",
                    "The server's log tells more. Try again, or render it in that format.");
        }
    }

    private void failed(RenderJob job, OutputFormat format, String name, String code, String message, String hint) {
        Render.Failure reason = new Render.Failure(code, message, hint);
        known.put(name, export(job, format, RenderExport.State.FAILED, 0, Optional.of(reason)));
    }

    @Override
    public RenderExport get(RenderId render, OutputFormat format) {
        RenderJob job = finished(render);
        if (job.format() == format) {
            return own(job);
        }
        String name = name(job, format);
        return Optional.ofNullable(known.get(name))
                .filter(export -> export.state() != RenderExport.State.DONE || folders.hasResult(name))
                .orElseThrow(() -> new StudioException(
                        RenderError.EXPORT_NOT_FOUND,
                        "There is no conversion of render " + render + " to " + format.title() + ".",
                        "Begin one; it is kept for some minutes."));
    }

    @Override
    public Path file(RenderId render, OutputFormat format) {
        RenderExport export = get(render, format);
        if (export.state() != RenderExport.State.DONE) {
            throw new StudioException(
                    RenderError.EXPORT_NOT_READY,
                    "Expected a conversion that is done, found it " + export.state() + ".",
                    "Wait until it is done, or begin it again where it failed.");
        }
        RenderJob job = finished(render);
        return folders.result(job.format() == format ? job.resultName().orElseThrow() : name(job, format));
    }

    private RenderJob finished(RenderId render) {
        RenderJob job = jobs.findById(render.value()).orElseThrow(() -> UnknownRender.of(render));
        if (job.state() != RenderState.DONE) {
            throw new StudioException(
                    RenderError.RENDER_NOT_DONE,
                    "Expected a render that is done, found it " + job.state() + ".",
                    job.state().isFinal() ? "Render again." : "Wait until it is done.");
        }
        return job;
    }

    private static void requireVideo(RenderJob job) {
        if (job.format() != OutputFormat.MP4 && job.format() != OutputFormat.WEBM) {
            throw new StudioException(
                    RenderError.EXPORT_UNSUPPORTED,
                    "Expected a render in MP4 or WebM to convert, found "
                            + job.format().title() + ".",
                    "Render it again in the format that you want.");
        }
    }

    private static String name(RenderJob job, OutputFormat format) {
        return job.resultName().orElseThrow() + "." + format.extension();
    }

    private static RenderExport own(RenderJob job) {
        return new RenderExport(
                job.id(),
                job.format(),
                RenderExport.State.DONE,
                job.frameCount(),
                job.frameCount(),
                job.bytes(),
                Optional.empty());
    }

    private static RenderExport export(
            RenderJob job,
            OutputFormat format,
            RenderExport.State state,
            int frames,
            Optional<Render.Failure> failure) {
        return new RenderExport(job.id(), format, state, frames, job.frameCount(), 0, failure);
    }

    @PreDestroy
    void close() {
        closing = true;
        converting.shutdownNow();
    }

    /** Remembers how far it is. */
    private final class Told implements JoinProgress {
        private final RenderJob job;
        private final OutputFormat format;
        private final String name;

        Told(RenderJob job, OutputFormat format, String name) {
            this.job = job;
            this.format = format;
            this.name = name;
        }

        @Override
        public void joined(int frames) {
            known.put(name, export(job, format, RenderExport.State.RUNNING, frames, Optional.empty()));
        }

        @Override
        public boolean cancelled() {
            return closing;
        }
    }
}
