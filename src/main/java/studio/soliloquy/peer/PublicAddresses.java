package studio.soliloquy.peer;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts for the client that connects, and refuses those that are not of the public internet: what
 * is looked up here is what is connected to, so a name cannot mean one address when it is checked and another one when
 * it is used. A literal address goes the same way. The ranges are IANA's special-purpose registries (RFC 6890).
 */
public final class PublicAddresses implements DnsResolver {
    private static final List<AddressRange> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(AddressRange::of)
            .toList();

    /** All that has been given out of the sixth version so far. */
    private static final AddressRange GIVEN_OUT = AddressRange.of("2000::/3");

    private final boolean loopbackToo;

    /** @param loopbackToo for tests, whose servers are on this machine */
    public PublicAddresses(boolean loopbackToo) {
        this.loopbackToo = loopbackToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!isAllowed(address)) {
                throw new PrivateAddress(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean isAllowed(InetAddress address) {
        boolean sixth = address.getAddress().length == AddressRange.SIXTH;
        return loopbackToo && address.isLoopbackAddress()
                || (!sixth || GIVEN_OUT.contains(address))
                        && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }
}
