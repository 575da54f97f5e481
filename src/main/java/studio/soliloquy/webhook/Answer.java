package studio.soliloquy.webhook;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import studio.soliloquy.peer.PrivateAddress;

/** What a target says to news, in one word. */
final class Answer {
    static final String GONE = "410";

    private Answer() {}

    static String of(int status) {
        return String.valueOf(status);
    }

    static boolean isHeard(String answer) {
        return answer.length() == GONE.length() && answer.startsWith("2");
    }

    /** Why it said nothing. */
    static String of(Exception failure) {
        // In this order: one that is of a private address is of an unknown host too.
        return Stream.of(
                        Map.entry(WebhookClient.TooSlow.class, "TOO_SLOW"),
                        Map.entry(PrivateAddress.class, "PRIVATE_ADDRESS"),
                        Map.entry(UnknownHostException.class, "HOST_UNKNOWN"),
                        Map.entry(SSLException.class, "TLS_FAILED"),
                        Map.entry(SocketTimeoutException.class, "SILENT"),
                        Map.entry(java.net.ConnectException.class, "NO_CONNECTION"))
                .filter(known -> known.getKey().isInstance(failure))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("FAILED");
    }
}
