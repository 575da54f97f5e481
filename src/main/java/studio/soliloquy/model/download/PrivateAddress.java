package studio.soliloquy.model.download;

import java.net.UnknownHostException;

/** A host that is not one of the public internet. */
final class PrivateAddress extends UnknownHostException {
    PrivateAddress(String host) {
        super(host);
    }
}
