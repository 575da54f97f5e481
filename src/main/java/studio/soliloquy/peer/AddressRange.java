package studio.soliloquy.peer;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Internet addresses that begin alike.
 *
 * @param first of them
 * @param bits how many bits they share
 */
record AddressRange(InetAddress first, int bits) {
    /** Bytes of an address of the sixth version. */
    static final int SIXTH = 16;

    /** @param text such as {@code 10.0.0.0/8} */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        try {
            return new AddressRange(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Expected an address, found " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        int length = first.getAddress().length;
        return address.getAddress().length == length
                && beginning(address, length).equals(beginning(first, length));
    }

    private BigInteger beginning(InetAddress address, int length) {
        return new BigInteger(1, address.getAddress()).shiftRight(length * Byte.SIZE - bits);
    }
}
