package studio.soliloquy.peer;

import java.net.UnknownHostException;

/** A host that is not one of the public internet. */
public final class PrivateAddress extends UnknownHostException {
    PrivateAddress(String host) {
        super(host);
    }
}
