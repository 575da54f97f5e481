package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

@ExtendWith(OutputCaptureExtension.class)
class ListenAddressWarningTests {
    private static void start(String address) throws UnknownHostException {
        ServerProperties server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        new ListenAddressWarning(server).warn();
    }

    @Test
    void warnsWhenOthersCanReachTheStudio(CapturedOutput log) throws UnknownHostException {
        start("0.0.0.0");
        assertThat(log).contains("listens beyond this machine");
    }

    @Test
    void warnsWhenNoAddressIsSet(CapturedOutput log) throws UnknownHostException {
        start(null);
        assertThat(log).contains("listens beyond this machine");
    }

    @Test
    void isSilentOnThisMachineAlone(CapturedOutput log) throws UnknownHostException {
        start("127.0.0.1");
        start("::1");
        assertThat(log).doesNotContain("listens beyond this machine");
    }
}
