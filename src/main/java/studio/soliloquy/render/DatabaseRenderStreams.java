package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.MediaError;
import studio.soliloquy.video.FragmentedFile;

/** Tells by the jobs' rows what can be watched; the files come from the media store, whichever node wrote them. */
@Service
class DatabaseRenderStreams implements RenderStreams {
    private final RenderJobs jobs;
    private final RenderSegments segments;
    private final JobFolders folders;
    private final JobSounds sounds;

    DatabaseRenderStreams(RenderJobs jobs, RenderSegments segments, JobFolders folders, JobSounds sounds) {
        this.jobs = jobs;
        this.segments = segments;
        this.folders = folders;
        this.sounds = sounds;
    }

    @Override
    public RenderStream get(RenderId id) {
        return whileItLasts(id, this::stream);
    }

    private RenderStream stream(RenderJob job) {
        List<RenderSegment> all = segments.ofJob(job.id().value());
        List<RenderSegment> done =
                all.stream().takeWhile(segment -> segment.file().isPresent()).toList();
        if (done.isEmpty()) {
            throw StreamState.notReady();
        }
        return new GrowingVideo(job, all, done, sounds.index(job)).stream(FragmentedFile.read(file(job, done.get(0))));
    }

    @Override
    public FilePart header(RenderId id) {
        return whileItLasts(id, job -> {
            Path file = published(job, 0);
            return new FilePart(file, 0, FragmentedFile.read(file).headerBytes());
        });
    }

    @Override
    public FilePart segment(RenderId id, int index) {
        return whileItLasts(id, job -> {
            Path file = published(job, index);
            long header = FragmentedFile.read(file).headerBytes();
            return new FilePart(file, header, file.toFile().length() - header);
        });
    }

    @Override
    public Path sound(RenderId id) {
        return whileItLasts(id, sounds::file);
    }

    private Path published(RenderJob job, int index) {
        return segments.findById(new SegmentId(job.id(), index).key())
                .filter(segment -> segment.file().isPresent())
                .map(segment -> file(job, segment))
                .orElseThrow(() -> StreamState.noSuchSegment(index));
    }

    private Path file(RenderJob job, RenderSegment segment) {
        return folders.of(job.id()).file(segment.file().orElseThrow());
    }

    /** The files of a job go away when it ends, which may be between a look at its row and one at its files. */
    private <T> T whileItLasts(RenderId id, Function<RenderJob, T> look) {
        RenderJob job = StreamState.require(find(id));
        try {
            return look.apply(job);
        } catch (StudioException failure) {
            if (failure.code() == MediaError.MEDIA_MISSING) {
                StreamState.require(find(id));
            }
            throw failure;
        }
    }

    private RenderJob find(RenderId id) {
        return jobs.findById(id.value()).orElseThrow(() -> UnknownRender.of(id));
    }
}
