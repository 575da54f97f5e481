package studio.soliloquy.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Person;
import studio.soliloquy.speech.SpeechJob.State;

/** One text on its way to sound: run by one thread, asked and cancelled by any. */
final class SpeechWork implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SpeechWork.class);
    private static final String TARGET = "speech.wav";
    private static final int LONGEST_LABEL = 60;
    private static final int QUOTED = 300;

    private final UUID id = UUID.randomUUID();
    private final SpeechOrder order;
    private final SpeechEngine engine;
    private final SpeechSettings settings;
    private final AssetStore assets;
    private final Path workplace;
    private final Person person = Person.present();
    private volatile boolean cancelled;
    private volatile SpeechJob state = new SpeechJob(id, State.RUNNING, Optional.empty(), Optional.empty());

    SpeechWork(SpeechOrder order, SpeechEngine engine, SpeechSettings settings, AssetStore assets, Path workplace) {
        this.order = order;
        this.engine = engine;
        this.settings = settings;
        this.assets = assets;
        this.workplace = workplace;
    }

    SpeechJob state() {
        return state;
    }

    /** Whether the calling thread works for somebody whose business this is. */
    boolean isVisible() {
        return Person.present().sees(person.owner());
    }

    void cancel() {
        cancelled = true;
    }

    /** What becomes of the text belongs to whoever wrote it. */
    @Override
    public void run() {
        person.run(this::work);
    }

    private void work() {
        try (SpeechFolder folder = SpeechFolder.in(workplace)) {
            state = cancelled ? ended(State.CANCELLED) : speak(folder);
        } catch (StudioException refusal) {
            state = failed(refusal);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            state = ended(State.CANCELLED);
        } catch (IOException | RuntimeException unforeseen) {
            LOG.error("A text could not be spoken", unforeseen);
            state = failed(SpeechError.SPEECH_FAILED.because(
                    "Expected " + engine.id() + " to speak, found that the studio's disk refuses.",
                    "Look into the server's log."));
        }
    }

    private SpeechJob speak(SpeechFolder folder) throws IOException, InterruptedException {
        Path target = folder.path().resolve(TARGET);
        EngineProcess process = new EngineProcess(
                folder.path(), settings.timeLimit(), settings.maximumSize().toBytes());
        EngineProcess.Ended ended = process.run(engine.command(order, target), engine.input(order), () -> cancelled)
                .orElseThrow(() -> SpeechError.SPEECH_ENGINE_MISSING.because(
                        "Expected the program of " + engine.id() + ", found that it cannot be started.",
                        "Look at the list of engines: it says what to install."));
        return switch (ended.end()) {
            case CANCELLED -> ended(State.CANCELLED);
            case TIMED_OUT ->
                throw SpeechError.SPEECH_TIMED_OUT.because(
                        "Expected " + engine.id() + " to speak within "
                                + settings.timeLimit().toSeconds() + " seconds, found it still at work; it was ended.",
                        "Speak a shorter text, or let whoever runs the studio raise studio.speech.time-limit.");
            case WROTE_TOO_MUCH ->
                throw failure(
                        "that it wrote more than " + settings.maximumSize().toMegabytes() + " MB");
            case BY_ITSELF -> keep(ended, target);
        };
    }

    private SpeechJob keep(EngineProcess.Ended ended, Path target) throws IOException {
        if (ended.status() != 0) {
            throw failure("that it ended with " + ended.status() + quoted(ended.errors()));
        }
        if (!Files.isRegularFile(target) || Files.size(target) == 0) {
            throw failure("that it wrote no sound" + quoted(ended.errors()));
        }
        return new SpeechJob(id, State.DONE, Optional.of(received(target)), Optional.empty());
    }

    private AssetId received(Path target) throws IOException {
        try (InputStream sound = Files.newInputStream(target)) {
            return assets.receive(sound, label(order.text()), Optional.of(AssetKind.AUDIO))
                    .id();
        } catch (StudioException refusal) {
            if (refusal.code().kind() != ErrorKind.USER_ERROR) {
                throw refusal;
            }
            throw failure("that what it wrote is no sound: " + refusal.getMessage());
        }
    }

    /** The text's beginning, cut between two words. */
    static String label(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_LABEL) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL));
        int space = head.lastIndexOf(' ');
        return (space > LONGEST_LABEL / 2 ? head.substring(0, space) : head) + "…";
    }

    private StudioException failure(String found) {
        return SpeechError.SPEECH_FAILED.because(
                "Expected " + engine.id() + " to write speech, found " + found + ".",
                "Try another voice or a shorter text; if it stays, try the engine in a terminal.");
    }

    private static String quoted(String errors) {
        String said = errors.replaceAll("\\s+", " ").strip();
        return said.isEmpty() ? "" : ": " + (said.length() > QUOTED ? said.substring(0, QUOTED) + "…" : said);
    }

    private SpeechJob ended(State state) {
        return new SpeechJob(id, state, Optional.empty(), Optional.empty());
    }

    private SpeechJob failed(StudioException refusal) {
        return new SpeechJob(
                id,
                State.FAILED,
                Optional.empty(),
                Optional.of(new SpeechJob.Failure(refusal.code().name(), refusal.getMessage(), refusal.hint())));
    }
}
