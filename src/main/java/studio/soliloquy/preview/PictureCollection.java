package studio.soliloquy.preview;

import jakarta.annotation.PreDestroy;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Blackboard;
import studio.soliloquy.render.RenderId;

/** Fetches the pictures that other nodes left, for those who watch here. Never waits. */
@Component
class PictureCollection {
    private static final int KEPT = 16;

    private final Blackboard board;
    private final Audience audience;
    private final Stages stages;
    private final NewestFirst<RenderId> wanted =
            new NewestFirst<>("preview-collection", (render, same) -> fetch(render));

    /** Who has seen a picture does not get it again when somebody else asks for it; used by one thread. */
    private final Map<RenderId, PreviewPicture> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RenderId, PreviewPicture> eldest) {
            return size() > KEPT;
        }
    };

    PictureCollection(Blackboard board, Audience audience, Stages stages) {
        this.board = board;
        this.audience = audience;
        this.stages = stages;
    }

    /** Shows those who watch what another node left, unless the render is shown from here. */
    void collect(RenderId render) {
        if (!audience.of(render).isEmpty()
                && stages.find(render).filter(Stage::isLively).isEmpty()) {
            wanted.bring(render, render);
        }
    }

    private void fetch(RenderId render) {
        board.read(PicturePost.nameOf(render))
                .map(bytes -> PreviewPicture.parse(ByteBuffer.wrap(bytes)))
                .ifPresent(picture -> show(render, picture));
    }

    private void show(RenderId render, PreviewPicture found) {
        PreviewPicture picture =
                last.merge(render, found, (seen, next) -> seen.frameIndex() == next.frameIndex() ? seen : next);
        long now = System.nanoTime();
        List<Watch> watches = audience.of(render);
        long leastPause = audience.leastPause(watches.size());
        watches.stream()
                .filter(watch -> watch.takeTurn(picture, now, leastPause))
                .forEach(watch -> watch.show(picture));
    }

    @PreDestroy
    void stop() {
        wanted.close();
    }
}
