package studio.soliloquy.render;

import java.nio.file.Path;

/** The receipts of finished renders. Safe to call from any thread. Unknown ids throw {@code RENDER_NOT_FOUND}. */
public interface Receipts {
    /**
     * The JSON document of a {@link Receipt}; not to be written to.
     *
     * @throws studio.soliloquy.error.StudioException {@code RENDER_NOT_DONE}, or {@code RECEIPT_NOT_FOUND} where the
     *     render was done before there were receipts
     */
    Path of(RenderId id);

    /**
     * Queues what the receipt was written for once more: in the project it came from, or where that is gone in a new one
     * of its title. On the same device, with the same versions and settings of this studio, the result has the same
     * bytes; what of these is different is written into the new receipt.
     *
     * @throws studio.soliloquy.error.StudioException {@code RECEIPT_…} that names what is missing or has changed, or
     *     what {@link RenderQueue#submit} throws
     */
    Render again(Receipt receipt);
}
