package studio.soliloquy.render;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks whether what a job's rows call done is there, whole. What is not, is done again: a disk that lost files costs
 * time, but no render.
 */
@Component
class Integrity {
    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

    private final RenderJobs jobs;
    private final RenderSegments segments;
    private final JobFolders folders;
    private final JobCommands commands;

    Integrity(RenderJobs jobs, RenderSegments segments, JobFolders folders, JobCommands commands) {
        this.jobs = jobs;
        this.segments = segments;
        this.folders = folders;
        this.commands = commands;
    }

    /** @return whether all was there; if not, the rows now say what is missing, and it is queued */
    boolean check(RenderId render) {
        Optional<RenderJob> prepared = jobs.findById(render.value())
                .filter(RenderJob::isPrepared)
                .filter(job -> !job.state().keepsNothing());
        return prepared.map(job -> checkSound(job) & checkSegments(job)).orElse(true);
    }

    /** Joining needs none of it. */
    private boolean checkSound(RenderJob job) {
        JobFolder folder = folders.of(job.id());
        boolean whole = job.state() == RenderState.MUXING
                || folder.bytes(JobFolder.SPEECH) == job.samples() * Float.BYTES
                        && folder.bytes(JobFolder.MOUTH) > 0
                        && (!job.hasOwnFeatures() || folder.bytes(JobFolder.FEATURES) > 0);
        if (!whole) {
            LOG.warn("Render {}: what was prepared is gone; it is prepared once more", job.id());
            commands.unprepared(job.id());
        }
        return whole;
    }

    private boolean checkSegments(RenderJob job) {
        JobFolder folder = folders.of(job.id());
        Set<String> lost = segments.ofJob(job.getId()).stream()
                .filter(segment -> segment.file()
                        .filter(file -> !isWhole(segment, folder.bytes(file)))
                        .isPresent())
                .map(segment -> segment.file().orElseThrow())
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            LOG.warn(
                    "Render {}: {} segments are gone or not whole; they are rendered once more", job.id(), lost.size());
            commands.lost(job.id(), lost);
        }
        return lost.isEmpty();
    }

    /** Segments from before their sizes were noted are only asked for. */
    private static boolean isWhole(RenderSegment segment, long bytes) {
        return segment.bytes() == 0 ? bytes > 0 : bytes == segment.bytes();
    }
}
