package studio.soliloquy.model.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.peer.PeerClient;
import studio.soliloquy.peer.PrivateAddress;
import studio.soliloquy.peer.PublicAddresses;

/**
 * Gets files over HTTPS, each from where it ends, and follows redirects by itself: the rules hold on every hop. Safe to
 * use by several threads; closed by whoever made it.
 */
public final class Downloader implements AutoCloseable {
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(20);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final int MOST_HOPS = 10;
    private static final int BLOCK = 64 * 1024;

    private final AddressRules rules;
    private final CloseableHttpClient client;

    public Downloader() {
        this(AddressRules.STRICT);
    }

    Downloader(AddressRules rules) {
        this.rules = rules;
        client = PeerClient.over(new PublicAddresses(rules.loopbackToo()), LONGEST_CONNECTING, LONGEST_SILENCE);
    }

    /**
     * Goes on with a file until it is whole. What has come when it fails is kept, and the next call goes on from there
     * where the server lets it, or begins anew.
     *
     * @throws TransferStopped when the transfer is told to stop
     * @throws StudioException {@code MODEL_DOWNLOAD_REFUSED} for an address that the rules forbid, {@code
     *     MODEL_DOWNLOAD_DIFFERS} for a file of another size, {@code MODEL_DOWNLOAD_FAILED} for an answer that will not
     *     be another one soon
     * @throws IOException for all that may go better at the next call
     */
    public void fetch(URI address, PartialFile file, Transfer transfer) throws IOException {
        URI at = address;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            rules.check(at);
            HttpGet request = request(at, file);
            transfer.begin(request::cancel);
            try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(at), request, null)) {
                Optional<URI> next = redirect(response, at);
                if (next.isEmpty()) {
                    receive(response, file, transfer);
                    return;
                }
                at = next.get();
            } catch (PrivateAddress e) {
                throw DownloadFailure.privateAddress(e.getMessage());
            } catch (IOException | RuntimeException e) {
                transfer.check();
                throw e;
            }
        }
        throw DownloadFailure.refused(
                "Expected at most " + MOST_HOPS + " redirects, found more at " + address.getHost() + ".");
    }

    private static HttpGet request(URI address, PartialFile file) throws IOException {
        HttpGet request = new HttpGet(address);
        // A file's size and hash are those of its own bytes, not of any that were packed for the way.
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        if (file.bytes() > 0) {
            request.setHeader(HttpHeaders.RANGE, "bytes=" + file.bytes() + "-");
            file.tag().ifPresent(tag -> request.setHeader(HttpHeaders.IF_RANGE, tag));
        }
        return request;
    }

    private static Optional<URI> redirect(ClassicHttpResponse response, URI from) {
        return switch (response.getCode()) {
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT ->
                Optional.of(AddressRules.resolved(from, AnswerHeaders.text(response, HttpHeaders.LOCATION)));
            default -> Optional.empty();
        };
    }

    private static void receive(ClassicHttpResponse response, PartialFile file, Transfer transfer) throws IOException {
        switch (response.getCode()) {
            case HttpStatus.SC_PARTIAL_CONTENT -> AnswerHeaders.requireRest(response, file);
            case HttpStatus.SC_OK -> {
                AnswerHeaders.requireLength(response, file.wholeBytes());
                file.beginAnew(AnswerHeaders.strongTag(response));
            }
            case HttpStatus.SC_REQUESTED_RANGE_NOT_SATISFIABLE -> {
                file.discard();
                throw new IOException("The server has another version of the file by now");
            }
            default -> throw DownloadFailure.answer(response.getCode());
        }
        copy(response, file, transfer);
    }

    private static void copy(ClassicHttpResponse response, PartialFile file, Transfer transfer) throws IOException {
        long bytes = file.bytes();
        transfer.at(bytes);
        byte[] block = new byte[BLOCK];
        try (InputStream content = response.getEntity().getContent();
                OutputStream target = file.append()) {
            for (int length = content.read(block); length >= 0; length = content.read(block)) {
                transfer.check();
                bytes += length;
                if (bytes > file.wholeBytes()) {
                    throw DownloadFailure.otherSize(file.wholeBytes(), "more");
                }
                target.write(block, 0, length);
                transfer.at(bytes);
            }
        }
        if (bytes < file.wholeBytes()) {
            throw new EOFException("The connection ended after " + bytes + " of " + file.wholeBytes() + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
