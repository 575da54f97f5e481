package studio.soliloquy.preview;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.Blackboard;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.render.RenderId;

/** Leaves the newest picture of each render for the nodes on which somebody watches it. Never waits. */
@Component
class PicturePost {
    private final Blackboard board;
    private final Cluster cluster;
    private final Set<RenderId> left = ConcurrentHashMap.newKeySet();
    private final NewestFirst<Optional<PreviewPicture>> pictures = new NewestFirst<>("preview-post", this::leave);

    PicturePost(Blackboard board, Cluster cluster) {
        this.board = board;
        this.cluster = cluster;
    }

    void send(RenderId render, PreviewPicture picture) {
        pictures.bring(render, Optional.of(picture));
    }

    /** Nothing more comes of this render. */
    void end(RenderId render) {
        if (left.remove(render)) {
            pictures.bring(render, Optional.empty());
        }
    }

    static String nameOf(RenderId render) {
        return "preview/" + render;
    }

    private void leave(RenderId render, Optional<PreviewPicture> picture) {
        if (picture.isEmpty()) {
            board.wipe(nameOf(render));
            return;
        }
        left.add(render);
        board.write(nameOf(render), picture.get().message(0).array());
        cluster.tell(
                PreviewNews.TOPIC,
                PreviewNews.PICTURE + " " + render + " " + picture.get().frameIndex());
    }

    @PreDestroy
    void stop() {
        pictures.close();
    }
}
