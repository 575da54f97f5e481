package studio.soliloquy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.StudioTest;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.speech.SpeechJob.State;

/** Against scripts that stand for an engine, and against the engines that this machine has. */
@StudioTest
class LocalSynthesisTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String VOICES = """
            Pty Language       Age/Gender VoiceName          File                 Other Languages
             5  de              --/M      German             gmw/de
             2  en-gb           --/M      English_(Great_Britain) gmw/en            (en 2)
             5  en-gb           --/M      Another            gmw/en-X
            """;

    @Autowired
    private AssetStore assets;

    @Autowired
    private MediaStore media;

    @TempDir
    Path folder;

    private LocalSynthesis synthesis;

    @BeforeEach
    void requireScripts() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "This system runs no scripts");
    }

    @AfterEach
    void close() {
        if (synthesis != null) {
            synthesis.destroy();
        }
    }

    private SpeechSettings settings(Path program, Duration limit) {
        return new SpeechSettings(
                program.toString(), "no-such-piper", folder, 200, DataSize.ofKilobytes(200), limit, 8);
    }

    /** @param act what the script does with its last argument, the file that it is to write */
    private LocalSynthesis engine(String act, Duration limit) throws IOException {
        Path program = folder.resolve("speaks");
        String script = "#!/bin/sh\nif [ \"$1\" = --voices ]; then cat <<'END'\n" + VOICES
                + "END\nexit 0; fi\nfor target; do :; done\n" + act + "\n";
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        SpeechSettings settings = settings(program, limit);
        EngineTrial trial = new EngineTrial(media);
        synthesis = new LocalSynthesis(
                List.of(new EspeakEngine(settings, trial), new PiperEngine(settings, new StudioHome(folder), trial)),
                settings,
                assets,
                media);
        return synthesis;
    }

    private static SpeechOrder order(String text) {
        return new SpeechOrder("espeak-ng", "en-gb", text, Optional.empty(), Optional.empty());
    }

    private static void await(BooleanSupplier wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as("It did not come to that").isBefore(end);
            Thread.sleep(10);
        }
    }

    private SpeechJob spoken(SpeechOrder order) throws InterruptedException {
        UUID id = synthesis.start(order).id();
        await(() -> synthesis.get(id).state() != State.RUNNING);
        return synthesis.get(id);
    }

    private void assertFailed(SpeechJob job, SpeechError code, String... words) {
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.asset()).isEmpty();
        assertThat(job.failure().orElseThrow().code()).isEqualTo(code.name());
        assertThat(job.failure().orElseThrow().message()).contains(words);
    }

    @Test
    void findsTheVoicesOfAnEngineAndExplainsAnAbsentOne() throws IOException {
        List<EngineReport> engines = engine("exit 0", PATIENCE).engines();

        assertThat(engines.get(0).voices())
                .containsExactly(
                        new Voice("de", "German", "de"), new Voice("en-gb", "English (Great Britain)", "en-gb"));
        assertThat(engines.get(1).available()).isFalse();
        assertThat(engines.get(1).explanation()).contains("no-such-piper", "studio.speech.piper-command");
    }

    @Test
    void keepsWhatIsSpokenAsSoundCalledLikeItsText() throws Exception {
        Files.write(folder.resolve("sound.wav"), SampleUploads.wav(0.61));
        Path said = folder.resolve("said");
        engine(
                "cp '" + folder.resolve("sound.wav") + "' \"$target\"; cat > '" + said + "'; echo \"$@\" >> '" + said
                        + "'",
                PATIENCE);
        String text =
                "Good \"morning\"; $(touch nothing) `ls` -v de\nto all of you who have been waiting here so long.";

        SpeechJob job = spoken(new SpeechOrder("espeak-ng", "en-gb", text, Optional.of(2.0), Optional.of(30.0)));

        assertThat(job.failure()).isEmpty();
        Asset asset = assets.get(job.asset().orElseThrow());
        assertThat(asset.kind()).isEqualTo(AssetKind.AUDIO);
        assertThat(asset.seconds()).isEqualTo(0.61);
        assertThat(asset.label()).startsWith("Good \"morning\"").endsWith("…");
        assertThat(said).content().startsWith(text + "\n").contains("-v en-gb -s 350 -p 30 -w ");
        assertThat(leftFolders()).isEmpty();
    }

    private List<Path> leftFolders() throws IOException {
        try (var files = Files.list(media.workplace())) {
            return files.filter(file -> file.getFileName().toString().startsWith("speech-"))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "echo no such phoneme >&2; exit 3, ended with 3: no such phoneme",
        "exit 0, wrote no sound",
        "echo rubbish > \"$target\", is no sound",
        "while :; do cat \"$0\" \"$0\" \"$0\" >> \"$target\"; done, wrote more than",
    })
    void saysWhatAnEngineDidInsteadOfSpeaking(String act, String words) throws Exception {
        engine(act, PATIENCE);
        assertFailed(spoken(order("Hello.")), SpeechError.SPEECH_FAILED, words);
        assertThat(leftFolders()).isEmpty();
    }

    @Test
    void endsAnEngineThatTakesTooLong() throws Exception {
        engine("sleep 600", Duration.ofMillis(200));
        assertFailed(spoken(order("Hello.")), SpeechError.SPEECH_TIMED_OUT, "it was ended");
    }

    @Test
    void endsAnEngineAndItsChildrenWhenNobodyWantsTheSoundAnyMore() throws Exception {
        Path child = folder.resolve("child");
        engine("sleep 600 &\necho $! > '" + child + ".new'; mv '" + child + ".new' '" + child + "'\nwait", PATIENCE);
        UUID id = synthesis.start(order("Hello.")).id();
        await(() -> Files.exists(child));

        synthesis.cancel(id);
        await(() -> synthesis.get(id).state() != State.RUNNING);

        assertThat(synthesis.get(id).state()).isEqualTo(State.CANCELLED);
        long pid = Long.parseLong(Files.readString(child).strip());
        // One that has ended, and that nobody has asked how, may be listed still, but runs nothing.
        await(() -> ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isEmpty());
    }

    @Test
    void refusesWhatTheEngineCannotSpeak() throws IOException {
        engine("exit 0", PATIENCE);
        assertRefused(SpeechError.SPEECH_INVALID, order(" \u0007\n "));
        assertRefused(SpeechError.SPEECH_INVALID, order("x".repeat(201)));
        assertRefused(
                SpeechError.SPEECH_INVALID,
                new SpeechOrder("espeak-ng", "en-gb", "Hello.", Optional.of(3.0), Optional.empty()));
        assertRefused(
                SpeechError.SPEECH_VOICE_UNKNOWN,
                new SpeechOrder("espeak-ng", "-w /etc/passwd", "Hello.", Optional.empty(), Optional.empty()));
        assertRefused(
                SpeechError.SPEECH_ENGINE_UNKNOWN,
                new SpeechOrder("sh", "en-gb", "Hello.", Optional.empty(), Optional.empty()));
        assertRefused(
                SpeechError.SPEECH_ENGINE_MISSING,
                new SpeechOrder("piper", "en-gb", "Hello.", Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> synthesis.get(UUID.randomUUID()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(SpeechError.SPEECH_NOT_FOUND));
    }

    private void assertRefused(SpeechError code, SpeechOrder order) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> synthesis.start(order))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void speaksWithEspeakWhereItIsInstalled() throws Exception {
        SpeechSettings settings =
                new SpeechSettings("espeak-ng", "piper", null, 5000, DataSize.ofMegabytes(50), PATIENCE, 8);
        EspeakEngine espeak = new EspeakEngine(settings, new EngineTrial(media));
        EngineReport found = espeak.look();
        assumeTrue(found.available(), found.explanation());
        synthesis = new LocalSynthesis(List.of(espeak), settings, assets, media);
        String voice = found.voices().stream()
                .map(Voice::id)
                .filter(id -> id.startsWith("en"))
                .findFirst()
                .orElseThrow();

        SpeechJob job = spoken(
                new SpeechOrder("espeak-ng", voice, "Good morning, how are you?", Optional.of(1.0), Optional.of(50.0)));

        assertThat(job.failure()).isEmpty();
        assertThat(assets.get(job.asset().orElseThrow()).seconds()).isBetween(0.8, 4.0);
    }

    @Test
    void speaksWithPiperWhereItHasAVoice() throws Exception {
        SpeechSettings settings =
                new SpeechSettings("espeak-ng", "piper", null, 5000, DataSize.ofMegabytes(50), PATIENCE, 8);
        PiperEngine piper = new PiperEngine(settings, new StudioHome(Path.of(".")), new EngineTrial(media));
        EngineReport found = piper.look();
        assumeTrue(found.available(), found.explanation());
        synthesis = new LocalSynthesis(List.of(piper), settings, assets, media);

        SpeechJob job = spoken(new SpeechOrder(
                "piper", found.voices().get(0).id(), "Good morning.", Optional.of(1.2), Optional.empty()));

        assertThat(job.failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Hello., Hello.", "' two\n lines ', two lines"})
    void callsASoundLikeTheBeginningOfItsText(String text, String label) {
        assertThat(SpeechWork.label(text)).isEqualTo(label);
        assertThat(SpeechWork.label("word ".repeat(30)))
                .isEqualTo("word ".repeat(12).strip() + "…");
    }
}
