package studio.soliloquy.model.download;

import java.io.IOException;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** What can go wrong on the way, in words. */
final class DownloadFailure {
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private DownloadFailure() {}

    static StudioException refused(String message) {
        return new StudioException(
                ModelError.MODEL_DOWNLOAD_REFUSED,
                message,
                "Correct the address in the catalogue, or get the file by other means and import it.");
    }

    static StudioException privateAddress(String host) {
        return refused("Expected a host of the public internet, found that " + host
                + " is on this machine, in a private network or reserved.");
    }

    static StudioException otherSize(long expected, String found) {
        return new StudioException(
                ModelError.MODEL_DOWNLOAD_DIFFERS,
                "Expected a file of " + expected + " bytes, found " + found + ".",
                "The server has another file than the catalogue describes. Get the described one by other means.");
    }

    /** @throws IOException where the same request may be answered otherwise in a while */
    static StudioException answer(int status) throws IOException {
        if (status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT) {
            throw new IOException("The server answered " + status);
        }
        return new StudioException(
                ModelError.MODEL_DOWNLOAD_FAILED,
                "Expected a file, found that the server answers " + status + ".",
                "The file may have moved. Look at the model's sources for where it is now.");
    }
}
