package studio.soliloquy.render;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import studio.soliloquy.video.FrameRange;

/** A run of consecutive frames of a job; done as soon as a file is published for it. */
@Entity
@Table(name = "render_segment")
class RenderSegment implements Persistable<RenderSegment.Key> {
    @EmbeddedId
    private Key key;

    private int firstFrame;
    private int endFrame;
    private int attempts;
    private String fileName;

    @Transient
    private boolean stored;

    protected RenderSegment() {}

    RenderSegment(RenderId job, int index, FrameRange range) {
        key = new Key(job.value(), index);
        firstFrame = range.start();
        endFrame = range.end();
    }

    /** @return the number of this attempt, from 1, which no other attempt has */
    int begin() {
        return ++attempts;
    }

    /** @return whether this file is the one that counts: only the first published is */
    boolean publish(String file) {
        if (fileName != null) {
            return false;
        }
        fileName = file;
        return true;
    }

    int index() {
        return key.segmentIndex();
    }

    FrameRange range() {
        return new FrameRange(firstFrame, endFrame);
    }

    Optional<String> file() {
        return Optional.ofNullable(fileName);
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Embeddable
    record Key(UUID jobId, int segmentIndex) implements Serializable {}
}
