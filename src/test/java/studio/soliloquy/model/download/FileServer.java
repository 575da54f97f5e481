package studio.soliloquy.model.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on this machine with one file, which behaves as badly as a test wishes. */
public final class FileServer implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile byte[] content;
    private volatile String tag = "\"one\"";
    private volatile boolean ranges = true;
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile int cuts = Integer.MAX_VALUE;
    private volatile int status = 200;
    private volatile String redirect;
    private volatile CountDownLatch hold;
    private final CountDownLatch held = new CountDownLatch(1);

    public FileServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/network.onnx");
    }

    /** What the requests asked for: {@code all}, or the range and the version. */
    public List<String> asked() {
        return asked;
    }

    public FileServer with(byte[] other, String otherTag) {
        content = other;
        tag = otherTag;
        return this;
    }

    public FileServer withoutRanges() {
        ranges = false;
        return this;
    }

    /** Hangs up after so many bytes of an answer, so many times. */
    public FileServer cutting(int bytes, int times) {
        cutAfter = bytes;
        cuts = times;
        return this;
    }

    public FileServer answering(int otherStatus) {
        status = otherStatus;
        return this;
    }

    public FileServer redirecting(String location) {
        redirect = location;
        return this;
    }

    /** Sends so many bytes of an answer and then nothing until {@link #letGo}. */
    public FileServer holdingAfter(int bytes) {
        cutAfter = bytes;
        hold = new CountDownLatch(1);
        return this;
    }

    /** Returns when an answer has come to where it is held. */
    public void awaitHeld() throws InterruptedException {
        held.await();
    }

    public void letGo() {
        cutAfter = Integer.MAX_VALUE;
        hold.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (redirect != null && exchange.getRequestURI().getPath().equals("/network.onnx")) {
                exchange.getResponseHeaders().set("Location", redirect);
                exchange.sendResponseHeaders(302, -1);
            } else if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
            } else {
                send(exchange);
            }
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        String wanted = exchange.getRequestHeaders().getFirst("Range");
        String version = exchange.getRequestHeaders().getFirst("If-Range");
        asked.add(wanted == null ? "all" : wanted + " of " + version);
        Matcher range = RANGE.matcher(String.valueOf(wanted));
        boolean part = ranges && range.matches() && (version == null || version.equals(tag));
        int from = part ? Integer.parseInt(range.group(1)) : 0;
        if (tag != null) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        if (part) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(part ? 206 : 200, content.length - from);
        write(exchange, from);
    }

    private void write(HttpExchange exchange, int from) throws IOException {
        int length = content.length - from;
        if (length <= cutAfter || cuts-- <= 0) {
            exchange.getResponseBody().write(content, from, length);
            return;
        }
        exchange.getResponseBody().write(content, from, cutAfter);
        exchange.getResponseBody().flush();
        if (hold != null) {
            held.countDown();
            await(hold);
        }
        // Closed with bytes outstanding, the connection breaks.
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (hold != null) {
            hold.countDown();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
