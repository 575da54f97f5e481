package studio.soliloquy.animation.network;

import studio.soliloquy.template.CropBox;
import studio.soliloquy.video.Frame;

/** A frame as large as the last box, since boxes change their size seldom and by little. One thread at a time. */
final class PatchSizes {
    private Frame patch = Frame.black(1, 1);

    /** Its pixels are whatever was left in it. */
    Frame of(CropBox box) {
        if (patch.width() != box.width() || patch.height() != box.height()) {
            patch = Frame.black(box.width(), box.height());
        }
        return patch;
    }
}
