package studio.soliloquy.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:192.168.1.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:0a00:0001::1"
            })
    void refusesWhatIsNotOfThePublicInternet(String host) {
        assertThatExceptionOfType(PrivateAddress.class).isThrownBy(() -> new PublicAddresses(false).resolve(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "193.0.0.1", "223.255.255.255", "2606:4700::1111"})
    void takesWhatIs(String host) throws UnknownHostException {
        assertThat(new PublicAddresses(false).resolve(host)).containsExactly(InetAddress.getByName(host));
    }

    @Test
    void takesThisMachineOnlyForTests() throws UnknownHostException {
        assertThat(new PublicAddresses(true).resolve("127.0.0.1")).hasSize(1);
        assertThatExceptionOfType(PrivateAddress.class).isThrownBy(() -> new PublicAddresses(true).resolve("10.0.0.1"));
    }
}
