package studio.soliloquy.render;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.domain.Persistable;

/** A row that has its key from the start, so that only this tells whether it is in the table already. */
@MappedSuperclass
abstract class Row<K> implements Persistable<K> {
    @Transient
    private boolean stored;

    @Override
    public boolean isNew() {
        return !stored;
    }

    /** As a column keeps it, so that a row is told the same before and after it was read again. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
