package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.ModelDownload.State;
import studio.soliloquy.model.download.Downloader;

/** Runs downloads on threads of their own, and finds those again that an earlier process left. */
@Component
class StudioDownloads implements ModelDownloads, DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Path folder;
    private final Catalogue catalogue;
    private final DiskRoom room;
    private final Downloader downloader;
    private final Duration patience;
    private final Map<String, DownloadJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "model-download");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    StudioDownloads(StudioHome home, Catalogue catalogue, DiskRoom room) {
        this(home, catalogue, room, new Downloader(), PATIENCE);
    }

    /** @param downloader closed with this */
    StudioDownloads(StudioHome home, Catalogue catalogue, DiskRoom room, Downloader downloader, Duration patience) {
        folder = home.models();
        this.catalogue = catalogue;
        this.room = room;
        this.downloader = downloader;
        this.patience = patience;
    }

    @Override
    public List<ModelDownload> all() {
        Set<String> ids = new TreeSet<>(jobs.keySet());
        ids.addAll(DownloadFolder.begun(folder));
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<ModelDownload> find(String id) {
        DownloadJob job = jobs.get(id);
        return job != null ? job.shown() : left(id);
    }

    /** What another process has left, unless nobody knows any more what it is of. */
    private Optional<ModelDownload> left(String id) {
        DownloadFolder left = DownloadFolder.of(folder, id);
        return catalogue
                .find(id)
                .filter(known -> known.isDownloadable() && left.exists() && !Files.exists(folder.resolve(id)))
                .map(known -> paused(known, left));
    }

    private static ModelDownload paused(KnownModel known, DownloadFolder left) {
        try {
            long bytes = left.bytes(known.descriptor().files());
            return new ModelDownload(known.id(), State.PAUSED, bytes, known.bytes(), Optional.empty());
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    @Override
    public synchronized ModelDownload start(String id) {
        KnownModel known = catalogue.find(id).orElseThrow(() -> InstallFailure.unknown(id));
        if (!known.isDownloadable()) {
            throw InstallFailure.byHand(known);
        }
        DownloadJob running = jobs.get(id);
        if (running != null && running.isRunning()) {
            return shown(running, known);
        }
        if (Files.exists(folder.resolve(id))) {
            throw InstallFailure.installed(id);
        }
        DownloadFolder files = DownloadFolder.of(folder, id);
        long there = paused(known, files).bytesDone();
        room.require(known.bytes() - there);
        DownloadJob job = new DownloadJob(known, files, there, downloader, room, patience);
        jobs.put(id, job);
        threads.execute(job);
        return shown(job, known);
    }

    /** A small model may be there before anybody has looked. */
    private static ModelDownload shown(DownloadJob job, KnownModel known) {
        return job.shown()
                .orElseGet(() ->
                        new ModelDownload(known.id(), State.CHECKING, known.bytes(), known.bytes(), Optional.empty()));
    }

    @Override
    public synchronized Optional<ModelDownload> pause(String id) {
        ModelDownload found = find(id).orElseThrow(() -> InstallFailure.noDownload(id));
        DownloadJob job = jobs.get(id);
        if (job == null) {
            return Optional.of(found);
        }
        job.stop();
        return job.shown();
    }

    @Override
    public synchronized void cancel(String id) {
        pause(id);
        jobs.remove(id);
        DownloadFolder.of(folder, id).delete();
    }

    @Override
    public void destroy() throws IOException {
        jobs.values().forEach(DownloadJob::stop);
        threads.shutdown();
        downloader.close();
    }
}
