package studio.soliloquy.speech;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.speech.SpeechJob.State;

/** Speaks with programs of this machine, a few texts at a time. */
@Component
class LocalSynthesis implements Synthesis, DisposableBean {
    private static final int AT_ONCE = 2;
    private static final int REMEMBERED = 100;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final List<SpeechEngine> engines;
    private final SpeechSettings settings;
    private final AssetStore assets;
    private final MediaStore media;
    private final ThreadPoolExecutor workers;
    private final Map<UUID, SpeechWork> works = new LinkedHashMap<>();
    private List<EngineReport> found = List.of();
    private long foundAt;

    LocalSynthesis(List<SpeechEngine> engines, SpeechSettings settings, AssetStore assets, MediaStore media) {
        this.engines = List.copyOf(engines);
        this.settings = settings;
        this.assets = assets;
        this.media = media;
        workers = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.waiting()), task -> {
                    Thread thread = new Thread(task, "speech");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /** Whoever installs an engine sees it a moment later, and nobody starts programs by asking often. */
    @Override
    public synchronized List<EngineReport> engines() {
        if (found.isEmpty() || System.nanoTime() - foundAt > FRESH_NANOS) {
            found = engines.stream().map(SpeechEngine::look).toList();
            foundAt = System.nanoTime();
        }
        return found;
    }

    @Override
    public SpeechJob start(SpeechOrder order) {
        requireText(order.text());
        SpeechEngine engine = engines.stream()
                .filter(known -> known.id().equals(order.engine()))
                .findFirst()
                .orElseThrow(() -> SpeechError.SPEECH_ENGINE_UNKNOWN.because(
                        "Expected one of "
                                + engines.stream().map(SpeechEngine::id).toList() + ", found \"" + order.engine()
                                + "\".",
                        "Choose an engine from the list."));
        requireAble(order, report(engine));
        return begin(new SpeechWork(order, engine, settings, assets, media.workplace()));
    }

    private EngineReport report(SpeechEngine engine) {
        return engines().stream()
                .filter(report -> report.id().equals(engine.id()))
                .findFirst()
                .orElseThrow();
    }

    private SpeechJob begin(SpeechWork work) {
        SpeechJob begun = work.state();
        remember(begun.id(), work);
        try {
            workers.execute(work);
        } catch (RejectedExecutionException full) {
            forget(begun.id());
            throw SpeechError.SPEECH_BUSY.because(
                    "Expected at most " + settings.waiting() + " texts to wait to be spoken, found as many.",
                    "Try again in a moment.");
        }
        return begun;
    }

    private void requireText(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > settings.maximumCharacters()) {
            throw SpeechError.SPEECH_INVALID.because(
                    "Expected a text of 1 to " + settings.maximumCharacters() + " characters, found " + length + ".",
                    "Write a sentence, or split a long text.");
        }
    }

    private static void requireAble(SpeechOrder order, EngineReport engine) {
        if (!engine.available()) {
            throw SpeechError.SPEECH_ENGINE_MISSING.because(
                    "Expected that " + engine.title() + " can speak, found that it cannot.", engine.explanation());
        }
        if (engine.voices().stream().noneMatch(voice -> voice.id().equals(order.voice()))) {
            throw SpeechError.SPEECH_VOICE_UNKNOWN.because(
                    "Expected one of the " + engine.voices().size() + " voices of " + engine.title() + ", found \""
                            + order.voice() + "\".",
                    "Choose a voice from the list.");
        }
        requireWithin(order.speed(), engine.speed(), "speed");
        requireWithin(order.pitch(), engine.pitch(), "pitch");
    }

    private static void requireWithin(Optional<Double> value, Optional<VoiceRange> range, String what) {
        if (value.isPresent()
                && range.filter(able -> able.contains(value.get())).isEmpty()) {
            throw SpeechError.SPEECH_INVALID.because(
                    range.map(able -> "Expected a " + what + " from " + able.minimum() + " to " + able.maximum()
                                    + ", found " + value.get() + ".")
                            .orElse("Expected no " + what + ", which this engine cannot change, found " + value.get()
                                    + "."),
                    "Leave it out for the voice's own.");
        }
    }

    @Override
    public SpeechJob get(UUID id) {
        return work(id).state();
    }

    @Override
    public void cancel(UUID id) {
        work(id).cancel();
    }

    private void remember(UUID id, SpeechWork work) {
        synchronized (works) {
            works.put(id, work);
            works.values().stream()
                    .filter(old -> old.state().state() != State.RUNNING)
                    .limit(Math.max(0, works.size() - REMEMBERED))
                    .map(old -> old.state().id())
                    .toList()
                    .forEach(works::remove);
        }
    }

    private void forget(UUID id) {
        synchronized (works) {
            works.remove(id);
        }
    }

    private SpeechWork work(UUID id) {
        synchronized (works) {
            return Optional.ofNullable(works.get(id))
                    .filter(SpeechWork::isVisible)
                    .orElseThrow(LocalSynthesis::unknown);
        }
    }

    private static StudioException unknown() {
        return SpeechError.SPEECH_NOT_FOUND.because(
                "There is no such text on its way to speech.", "Speak it again: only the last ones are remembered.");
    }

    /** Ends the engines that are at work. */
    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
