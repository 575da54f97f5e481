package studio.soliloquy.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDownload.State;
import studio.soliloquy.model.download.Downloader;
import studio.soliloquy.model.download.PartialFile;
import studio.soliloquy.model.download.Transfer;
import studio.soliloquy.model.download.TransferStopped;

/** Downloads one model, once. Run by one thread; any other one may look and stop it. */
final class DownloadJob implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadJob.class);
    /** In a row, without a byte that is new. */
    private static final int ATTEMPTS = 5;

    private final KnownModel known;
    private final DownloadFolder folder;
    private final Downloader downloader;
    private final DiskRoom room;
    private final Duration patience;
    private final Transfer transfer = new Transfer();
    private final CountDownLatch end = new CountDownLatch(1);
    private long bytesBefore;
    private State state = State.RUNNING;
    private Optional<StudioException> failure = Optional.empty();
    private boolean done;

    /**
     * @param there how many bytes have come before
     * @param patience before the second attempt; doubled before each further one
     */
    DownloadJob(
            KnownModel known,
            DownloadFolder folder,
            long there,
            Downloader downloader,
            DiskRoom room,
            Duration patience) {
        this.known = known;
        this.folder = folder;
        this.downloader = downloader;
        this.room = room;
        this.patience = patience;
        transfer.at(there);
    }

    /** Empty once the model is installed. */
    synchronized Optional<ModelDownload> shown() {
        return done
                ? Optional.empty()
                : Optional.of(
                        new ModelDownload(known.id(), state, bytesBefore + transfer.bytes(), known.bytes(), failure));
    }

    synchronized boolean isRunning() {
        return !done && (state == State.RUNNING || state == State.CHECKING);
    }

    /** Returns when it has come to its end. */
    void stop() {
        transfer.stop();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    @SuppressWarnings("try")
    public void run() {
        try (FileChannel lock = folder.lock()) {
            for (ModelFile file : known.descriptor().files()) {
                get(file);
            }
            folder.publish(known.descriptor());
            install();
        } catch (TransferStopped stopped) {
            become(State.PAUSED, Optional.empty());
        } catch (StudioException refusal) {
            become(State.FAILED, Optional.of(refusal));
        } catch (IOException disk) {
            become(State.FAILED, Optional.of(StorageFailure.writing(disk)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            become(State.PAUSED, Optional.empty());
        } catch (RuntimeException unforeseen) {
            LOG.error("The download of \"{}\" failed", known.id(), unforeseen);
            become(State.FAILED, Optional.of(InstallFailure.unforeseen(unforeseen)));
        } finally {
            end.countDown();
        }
    }

    private void get(ModelFile file) throws IOException, InterruptedException {
        if (!folder.hasKept(file)) {
            PartialFile part = folder.part(file);
            transfer.at(part.bytes());
            fetch(file, part);
            become(State.CHECKING, Optional.empty());
            keep(file, part);
            become(State.RUNNING, Optional.empty());
        }
        pass(file);
    }

    private void keep(ModelFile file, PartialFile part) throws IOException {
        try {
            folder.keep(file);
        } catch (StudioException otherBytes) {
            transfer.at(part.bytes());
            throw otherBytes;
        }
    }

    /** A connection that breaks is tried again as long as it brings something new now and then. */
    private void fetch(ModelFile file, PartialFile part) throws IOException, InterruptedException {
        int attempt = 0;
        while (part.bytes() < part.wholeBytes()) {
            long before = part.bytes();
            room.require(part.wholeBytes() - before);
            try {
                downloader.fetch(known.addresses().get(file.name()), part, transfer);
            } catch (TransferStopped | FileSystemException notTheConnection) {
                throw notTheConnection;
            } catch (IOException broken) {
                attempt = part.bytes() > before ? 1 : attempt + 1;
                if (attempt == ATTEMPTS) {
                    throw InstallFailure.brokenOff(
                            known.addresses().get(file.name()).getHost(), broken);
                }
                LOG.debug("The download of \"{}\" broke off and is tried again", known.id(), broken);
                transfer.pause(patience.toMillis() << (attempt - 1));
            }
        }
    }

    private synchronized void pass(ModelFile file) {
        bytesBefore += file.bytes();
        transfer.at(0);
    }

    private synchronized void become(State next, Optional<StudioException> why) {
        state = next;
        failure = why;
    }

    private synchronized void install() {
        done = true;
        folder.delete();
    }
}
