package studio.soliloquy.render;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Marks a job as part of a bake-off. */
@Entity
@Table(name = "bake_off_render")
class BakeOffRow extends Row<UUID> {
    @Id
    private UUID jobId;

    private UUID bakeOffId;
    private int place;
    private double startSeconds;
    private double endSeconds;
    private Instant begunAt;

    protected BakeOffRow() {}

    /** @param place of the render among those of the bake-off */
    BakeOffRow(BakeOff bakeOff, RenderId job, int place) {
        jobId = job.value();
        bakeOffId = bakeOff.id().value();
        this.place = place;
        startSeconds = bakeOff.startSeconds();
        endSeconds = bakeOff.endSeconds();
        begunAt = bakeOff.begunAt();
    }

    UUID bakeOffId() {
        return bakeOffId;
    }

    double startSeconds() {
        return startSeconds;
    }

    double endSeconds() {
        return endSeconds;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Override
    public UUID getId() {
        return jobId;
    }
}
