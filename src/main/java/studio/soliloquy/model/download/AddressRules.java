package studio.soliloquy.model.download;

import java.net.URI;
import java.util.Set;

/**
 * Which addresses may be asked for a file. Whether the host is a public one is seen when it is looked up:
 * {@link studio.soliloquy.peer.PublicAddresses}.
 *
 * @param loopbackToo for tests: whether this machine may be asked, and without encryption
 */
record AddressRules(boolean loopbackToo) {
    static final AddressRules STRICT = new AddressRules(false);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /** @throws studio.soliloquy.error.StudioException {@code MODEL_DOWNLOAD_REFUSED} */
    void check(URI address) {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        boolean own = loopbackToo
                && "http".equalsIgnoreCase(address.getScheme())
                && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!encrypted && !own) {
            throw DownloadFailure.refused("Expected an address that begins with https://, found one that begins with "
                    + address.getScheme() + "://.");
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw DownloadFailure.refused(
                    "Expected an address with the name of a host and no password, found another.");
        }
    }

    /** Where a redirect leads. */
    static URI resolved(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw DownloadFailure.refused("Expected a redirect to an address, found another text.");
        }
    }
}
