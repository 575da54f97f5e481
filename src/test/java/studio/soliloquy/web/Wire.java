package studio.soliloquy.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Carries what a browser and a studio say to each other, until it is cut. */
final class Wire implements AutoCloseable {
    private static final String SOCKET = "GET /ws/";

    private final ServerSocket door;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile int studio;
    private volatile boolean cut;

    /** @param studio its port */
    Wire(int studio) throws IOException {
        this.studio = studio;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::answer);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** The studio is to be found at another port from now on. */
    void leadTo(int port) {
        studio = port;
    }

    /** Whoever is connected is told so, and whoever calls is turned away. */
    void cut() {
        cut = true;
        calls.forEach(Call::end);
    }

    void mend() {
        cut = false;
    }

    /** Sockets that are open are dead from now on, and nobody is told: so it is when a machine has slept. */
    void fallSilent() {
        calls.forEach(Call::fallSilent);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    browser.close();
                } else {
                    connect(browser);
                }
            } catch (IOException closed) {
                // Told by the door itself.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        try {
            Call call = new Call(browser, new Socket(InetAddress.getLoopbackAddress(), studio));
            calls.add(call);
            start(() -> call.carry(call.browser, call.studio));
            start(() -> call.carry(call.studio, call.browser));
        } catch (IOException nobodyThere) {
            browser.close();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    private final class Call {
        private final Socket browser;
        private final Socket studio;
        private volatile boolean socket;
        private volatile boolean silent;

        private Call(Socket browser, Socket studio) {
            this.browser = browser;
            this.studio = studio;
        }

        private void carry(Socket from, Socket to) {
            byte[] some = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(some); count >= 0; count = in.read(some)) {
                    look(from, some, count);
                    if (!silent) {
                        out.write(some, 0, count);
                    }
                }
            } catch (IOException over) {
                // The other side is told below.
            }
            end();
        }

        private void look(Socket from, byte[] some, int count) {
            if (from == browser && new String(some, 0, count, StandardCharsets.ISO_8859_1).startsWith(SOCKET)) {
                socket = true;
            }
        }

        private void fallSilent() {
            if (socket) {
                silent = true;
            } else {
                end();
            }
        }

        private void end() {
            calls.remove(this);
            try (browser;
                    studio) {
                // Closed, and that is all.
            } catch (IOException alreadyOver) {
                // As wanted.
            }
        }
    }
}
