package studio.soliloquy.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * From where people have logged in. What is remembered is bounded: what was not heard of for longest is forgotten first.
 * Safe to call from any thread.
 */
final class FamiliarNetworks {
    /** Of an address of the sixth version: whoever has one has all that begin like it. */
    private static final int NETWORK_BYTES = 8;

    private final Set<String> seen;

    FamiliarNetworks(int remembered) {
        seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > remembered;
            }
        }));
    }

    /** @param address an address in digits, as a connection has it */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            // One of the fourth version may be written as one of the sixth.
            return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException strange) {
            return address;
        }
    }

    boolean contains(String name, String network) {
        return seen.contains(entry(name, network));
    }

    void add(String name, String network) {
        seen.add(entry(name, network));
    }

    private static String entry(String name, String network) {
        return network + ' ' + name;
    }
}
