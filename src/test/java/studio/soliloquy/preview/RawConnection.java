package studio.soliloquy.preview;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A preview connection made by hand, with whatever headers, that reads nothing unless told to. */
final class RawConnection implements AutoCloseable {
    private final Socket socket = new Socket();

    RawConnection(int port) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("localhost", port));
    }

    /**
     * @param origin null for none
     * @return the status of the answer
     */
    int shakeHands(String host, String origin) throws IOException {
        String request = "GET /ws/preview HTTP/1.1\r\nHost: " + host + "\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n")
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return Integer.parseInt(head().split(" ")[1]);
    }

    private String head() throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            if (next < 0) {
                throw new IOException("The connection ended in the middle of the answer: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** One text message of less than 126 bytes, masked with zeros. */
    void say(String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        if (text.length > 125) {
            throw new IllegalArgumentException("Expected a short message, found " + text.length + " bytes");
        }
        socket.getOutputStream()
                .write(ByteBuffer.allocate(6 + text.length)
                        .put((byte) 0x81)
                        .put((byte) (0x80 | text.length))
                        .putInt(0)
                        .put(text)
                        .array());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
