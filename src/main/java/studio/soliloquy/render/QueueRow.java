package studio.soliloquy.render;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is true of the whole queue: the only row of its table. */
@Entity
@Table(name = "render_queue")
class QueueRow extends Row<Integer> {
    @Id
    private Integer id;

    private boolean paused;

    protected QueueRow() {}

    boolean paused() {
        return paused;
    }

    void pause(boolean pause) {
        paused = pause;
    }

    @Override
    public Integer getId() {
        return id;
    }
}
