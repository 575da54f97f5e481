/** The embedded model family {@code mesh-warp}: makes any portrait talk by bending it, without weights. */
package studio.soliloquy.animation.meshwarp;
