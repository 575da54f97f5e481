package studio.soliloquy.render;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import studio.soliloquy.video.FrameRange;

/** A run of consecutive frames of a job; done as soon as a file is published for it. */
@Entity
@Table(name = "render_segment")
class RenderSegment extends Row<RenderSegment.Key> {
    @EmbeddedId
    private Key key;

    private int firstFrame;
    private int endFrame;
    private int attempts;
    private String fileName;
    private long bytes;

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

    /** Only the first file that is published counts. */
    void publish(String file, long bytes) {
        if (fileName != null) {
            throw new IllegalStateException("Expected a segment that is not done, found " + fileName);
        }
        fileName = file;
        this.bytes = bytes;
    }

    /** The file is gone or not whole. */
    void lost() {
        fileName = null;
        bytes = 0;
    }

    int index() {
        return key.segmentIndex();
    }

    FrameRange range() {
        return new FrameRange(firstFrame, endFrame);
    }

    /** How often it was begun. */
    int attempts() {
        return attempts;
    }

    Optional<String> file() {
        return Optional.ofNullable(fileName);
    }

    /** Of the published file; 0 until there is one. */
    long bytes() {
        return bytes;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Embeddable
    record Key(UUID jobId, int segmentIndex) implements Serializable {}
}
