package studio.soliloquy.model.download;

import java.io.IOException;

/** Somebody stopped it; what is there is kept. */
public final class TransferStopped extends IOException {
    TransferStopped() {
        super("The transfer was stopped");
    }
}
