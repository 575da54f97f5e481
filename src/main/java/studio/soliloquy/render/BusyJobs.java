package studio.soliloquy.render;

import org.springframework.stereotype.Component;

/** Tells whoever watches a job what it is busy with. */
@Component
class BusyJobs {
    private final RenderJobs jobs;
    private final Activities activities;
    private final RenderEvents events;

    BusyJobs(RenderJobs jobs, Activities activities, RenderEvents events) {
        this.jobs = jobs;
        this.activities = activities;
        this.events = events;
    }

    /** Work that takes a while and shows nothing. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** That it is over is told by what comes of it: frames, or another state. */
    <T, E extends Exception> T during(RenderJob job, RenderActivity activity, Work<T, E> work) throws E {
        activities.begin(job.id(), activity);
        try {
            // Somebody may have paused or cancelled it since it was read.
            jobs.findById(job.id().value())
                    .filter(now -> now.state() == job.state())
                    .ifPresent(events::shown);
            return work.run();
        } finally {
            activities.end(job.id());
        }
    }
}
