package studio.soliloquy.face;

import java.util.List;
import studio.soliloquy.video.Frame;

/** Finds and measures faces. Safe to call from any thread; the same picture always gives the same answer. */
public interface FaceFinder {
    /** All faces of the picture, the largest first; empty where there is none. The picture is not kept. */
    List<Face> find(Frame picture);
}
