package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.audio.AudioDecoder.DecodedAudio;
import studio.soliloquy.error.StudioException;

class FfmpegAudioDecoderTests {
    private static final double LIMIT = 60;

    @TempDir
    Path folder;

    private final AudioDecoder decoder = new FfmpegAudioDecoder();

    @ParameterizedTest
    @CsvSource({
        "stereo.mp3, mp3, 44100, 2",
        "cover.mp3, mp3, 16000, 1",
        "bare.mp3, mp3, 16000, 1",
        "speech.m4a, 'mov,mp4,m4a,3gp,3g2,mj2', 48000, 1",
        "faststart.m4a, 'mov,mp4,m4a,3gp,3g2,mj2', 48000, 1",
        "speech.aac, aac, 16000, 1",
        "vorbis.ogg, ogg, 44100, 1",
        "opus.ogg, ogg, 48000, 1",
        "speech.flac, flac, 16000, 1",
        "phone.wav, wav, 8000, 1",
        "video.mp4, 'mov,mp4,m4a,3gp,3g2,mj2', 16000, 1",
        "video.webm, 'matroska,webm', 48000, 1",
        "recorded.webm, 'matroska,webm', 48000, 1",
    })
    void decodesTheSameSpeechFromEveryContainer(String name, String format, int sampleRate, int channels) {
        DecodedAudio decoded = decode(fixture(name));
        assertThat(decoded.description().format()).isEqualTo(format);
        assertThat(decoded.description().sampleRate()).isEqualTo(sampleRate);
        assertThat(decoded.description().channels()).isEqualTo(channels);
        assertThat(decoded.description().seconds()).isCloseTo(1.0, within(0.1));
        assertThat(decoded.sound().seconds()).isEqualTo(decoded.description().seconds());
        assertThat(bestCorrelation(oneSecondOfSpeech(), TestingSound.samples(decoded.sound())))
                .isGreaterThan(0.9);
    }

    @Test
    void keepsEverySampleOfAWavThatNeedsNoChange() throws IOException {
        byte[] wav = Files.readAllBytes(TestingSound.resource(folder, "/speech/english.wav"));
        float[] decoded = TestingSound.samples(TestingSound.english(folder));
        assertThat(decoded).hasSize((wav.length - 44) / 2);
        ByteBuffer stored = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(44);
        for (float sample : decoded) {
            assertThat(sample).isEqualTo(stored.getShort() / 32768f);
        }
    }

    @Test
    void mixesSixChannelsIntoOne() {
        DecodedAudio decoded = decode(fixture("surround.wav"));
        assertThat(decoded.description().channels()).isEqualTo(6);
        assertThat(decoded.sound().samples()).isEqualTo(800);
    }

    @Test
    void resamplesATonePurely() throws IOException {
        Path wav = write("tone.wav", wav(44_100, 1, tone(44_100, 1000, 2)));
        float[] samples = TestingSound.samples(decode(wav).sound());
        assertThat(samples).hasSize(32_000);
        for (int n = 1000; n < 31_000; n++) {
            assertThat(samples[n]).isCloseTo((float) (0.5 * Math.sin(2 * Math.PI * 1000 * n / 16_000)), within(1e-3f));
        }
    }

    @Test
    void removesWhatSixteenKilohertzCannotHold() throws IOException {
        Path wav = write("whistle.wav", wav(44_100, 1, tone(44_100, 10_000, 1)));
        float[] samples = TestingSound.samples(decode(wav).sound());
        for (int n = 1000; n < 15_000; n++) {
            assertThat(Math.abs(samples[n])).isLessThan(1e-3f);
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(write("empty.wav", new byte[0]), AudioError.AUDIO_EMPTY);
    }

    @Test
    void refusesAWavWithoutSamples() throws IOException {
        assertRefused(write("none.wav", wav(16_000, 1, new short[0])), AudioError.AUDIO_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stereo.mp3",
                "cover.mp3",
                "bare.mp3",
                "speech.m4a",
                "faststart.m4a",
                "speech.aac",
                "vorbis.ogg",
                "opus.ogg",
                "speech.flac",
                "phone.wav",
                "video.mp4",
                "video.webm",
                "recorded.webm",
            })
    void refusesAFileCutAnywhere(String name) throws IOException {
        byte[] whole = Files.readAllBytes(fixture(name));
        for (double share : new double[] {0.25, 0.5, 0.75, 0.9, 0.97}) {
            // Seven bytes on: a bare MP3 that is cut just between two frames is a complete one.
            Path cut = write("cut-" + name, Arrays.copyOf(whole, (int) (whole.length * share) + 7));
            assertRefused(cut, AudioError.AUDIO_TRUNCATED);
        }
        assertRefused(write("cut-" + name, Arrays.copyOf(whole, whole.length - 1)), AudioError.AUDIO_TRUNCATED);
    }

    @Test
    void aTruncatedFlacIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("speech.flac"));
        StudioException refusal =
                assertRefused(write("cut.flac", Arrays.copyOf(whole, 20_000)), AudioError.AUDIO_TRUNCATED);
        assertThat(refusal).hasMessageContaining("promises 16000 samples");
    }

    @Test
    void aTruncatedHeaderIsRefusedInEveryContainer() throws IOException {
        for (String name : new String[] {"stereo.mp3", "speech.m4a", "vorbis.ogg", "speech.flac", "recorded.webm"}) {
            byte[] whole = Files.readAllBytes(fixture(name));
            for (int length = 1; length < 64; length++) {
                Path cut = write("head-" + name, Arrays.copyOf(whole, length));
                assertThat(refusal(cut).code())
                        .as("%s cut to %d bytes", name, length)
                        .isIn(AudioError.AUDIO_TRUNCATED, AudioError.AUDIO_UNREADABLE);
            }
        }
    }

    @Test
    void anMp3WithAFewDamagedFramesStillPlays() throws IOException {
        byte[] bytes = Files.readAllBytes(fixture("stereo.mp3"));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 300, (byte) 0x55);
        assertThat(decode(write("damaged.mp3", bytes)).sound().seconds()).isGreaterThan(0.8);
    }

    @Test
    void anOldTagBehindTheLastFrameIsNoDamage() throws IOException {
        byte[] bytes = Files.readAllBytes(fixture("bare.mp3"));
        byte[] tagged = Arrays.copyOf(bytes, bytes.length + 128);
        System.arraycopy("TAGSpeech".getBytes(StandardCharsets.US_ASCII), 0, tagged, bytes.length, 9);
        double seconds = decode(fixture("bare.mp3")).sound().seconds();
        assertThat(decode(write("tagged.mp3", tagged)).sound().seconds()).isEqualTo(seconds);
    }

    @Test
    void aWavFromAPipePlaysToItsEnd() throws IOException {
        for (int unknown : new int[] {-1, 0x7fff_f000}) {
            byte[] wav = wav(16_000, 1, tone(16_000, 440, 1));
            ByteBuffer.wrap(wav)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(4, unknown)
                    .putInt(40, unknown);
            assertThat(decode(write("pipe.wav", wav)).sound().samples()).isEqualTo(16_000);
        }
    }

    @Test
    void refusesNoise() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertRefused(write("noise.mp3", noise), AudioError.AUDIO_UNREADABLE);
    }

    @Test
    void refusesNoiseBehindARealBeginning() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(2).nextBytes(noise);
        byte[] head = Files.readAllBytes(fixture("bare.mp3"));
        System.arraycopy(head, 0, noise, 0, 2000);
        assertThat(refusal(write("noise.mp3", noise)).code()).isInstanceOf(AudioError.class);
    }

    @Test
    void refusesAVideoWithoutSound() {
        assertRefused(fixture("silent-video.mp4"), AudioError.AUDIO_NO_STREAM);
    }

    @Test
    void refusesPlaylistsScriptsAndPictures() throws IOException {
        Path secret = write("secret.wav", wav(16_000, 1, tone(16_000, 440, 1)));
        String[] tricks = {
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + secret + "\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '" + secret + "'\n",
            "concat:" + secret,
            "<?xml version=\"1.0\"?><MPD><BaseURL>" + secret + "</BaseURL></MPD>",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=-\nm=audio 5004 RTP/AVP 0\n",
            "\u0089PNG\r\n\u001a\n",
            "just words",
        };
        for (String trick : tricks) {
            Path file = write("trick.mp3", trick.getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(file, AudioError.AUDIO_UNREADABLE);
        }
    }

    @Test
    void aPlaylistBehindAnMp3TagIsNotFollowed() throws IOException {
        Path secret = write("secret.wav", wav(16_000, 1, tone(16_000, 440, 1)));
        ByteArrayOutputStream trick = new ByteArrayOutputStream();
        trick.write(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 0});
        trick.write(("#EXTM3U\n#EXTINF:1,\nfile:" + secret + "\n").getBytes(StandardCharsets.UTF_8));
        assertRefused(write("trick.mp3", trick.toByteArray()), AudioError.AUDIO_UNREADABLE);
    }

    @Test
    void refusesSoundLongerThanAllowed() throws IOException {
        Path wav = write("long.wav", wav(16_000, 1, tone(16_000, 440, 3)));
        Path target = folder.resolve("out.f32");
        StudioException refusal = catchThrowableOfType(StudioException.class, () -> decoder.decode(wav, target, 2.5));
        assertThat(refusal.code()).isEqualTo(AudioError.AUDIO_TOO_LONG);
        assertThat(target).doesNotExist();
        assertThat(decoder.decode(wav, target, 3).sound().samples()).isEqualTo(48_000);
    }

    @Test
    void countsSecondsItselfWhenAHeaderHidesThem() throws IOException {
        byte[] bytes = Files.readAllBytes(fixture("speech.flac"));
        // The number of samples in STREAMINFO: 36 bits from the middle of byte 21; 0 means unknown.
        bytes[21] &= (byte) 0xf0;
        Arrays.fill(bytes, 22, 26, (byte) 0);
        Path file = write("hidden.flac", bytes);
        StudioException refusal =
                catchThrowableOfType(StudioException.class, () -> decoder.decode(file, folder.resolve("out.f32"), 0.5));
        assertThat(refusal.code()).isEqualTo(AudioError.AUDIO_TOO_LONG);
    }

    @Test
    void brokenFloatsComeOutAsSilenceAndBounded() throws IOException {
        float[] samples = {0.25f, Float.NaN, Float.POSITIVE_INFINITY, -7, Float.NEGATIVE_INFINITY, 0.5f};
        ByteBuffer data = ByteBuffer.allocate(samples.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(samples);
        float[] decoded = TestingSound.samples(
                decode(write("odd.wav", wav(16_000, 3, 1, 32, data.array()))).sound());
        assertThat(decoded).containsExactly(0.25f, 0, 1, -1, -1, 0.5f);
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("speech.flac"));
        Path cut = write("cut.flac", Arrays.copyOf(whole, 20_000));
        Path output = Files.createDirectory(folder.resolve("output"));
        assertThat(catchThrowableOfType(
                        StudioException.class, () -> decoder.decode(cut, output.resolve("x.f32"), LIMIT)))
                .isNotNull();
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void messagesNameNoPlaceOnThisMachine() throws IOException {
        StudioException refusal = assertRefused(
                write("words.mp3", "just words".getBytes(StandardCharsets.UTF_8)), AudioError.AUDIO_UNREADABLE);
        assertThat(refusal.getMessage() + refusal.hint()).doesNotContain(folder.toString());
    }

    private DecodedAudio decode(Path source) {
        return decoder.decode(source, folder.resolve("decoded.f32"), LIMIT);
    }

    private StudioException assertRefused(Path source, AudioError code) {
        StudioException refusal = refusal(source);
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.hint()).isNotBlank();
        assertThat(folder.resolve("decoded.f32")).doesNotExist();
        return refusal;
    }

    private StudioException refusal(Path source) {
        StudioException refusal = catchThrowableOfType(StudioException.class, () -> decode(source));
        assertThat(refusal).as("%s is refused", source.getFileName()).isNotNull();
        return refusal;
    }

    private Path fixture(String name) {
        return TestingSound.resource(folder, "/audio/" + name);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private float[] oneSecondOfSpeech() {
        return Arrays.copyOfRange(TestingSound.samples(TestingSound.english(folder)), 3200, 19_200);
    }

    private static double bestCorrelation(float[] original, float[] decoded) {
        double best = 0;
        for (int lag = -100; lag < 2000; lag++) {
            best = Math.max(best, correlation(original, decoded, lag));
        }
        return best;
    }

    private static double correlation(float[] original, float[] decoded, int lag) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int n = Math.max(0, -lag); n < original.length && n + lag < decoded.length; n++) {
            product += original[n] * decoded[n + lag];
            first += original[n] * original[n];
            second += decoded[n + lag] * decoded[n + lag];
        }
        return product / Math.sqrt(first * second);
    }

    private static short[] tone(int sampleRate, double hertz, double seconds) {
        short[] samples = new short[(int) (sampleRate * seconds)];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (short) Math.round(16_384 * Math.sin(2 * Math.PI * hertz * n / sampleRate));
        }
        return samples;
    }

    private static byte[] wav(int sampleRate, int channels, short[] samples) {
        ByteBuffer data = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        data.asShortBuffer().put(samples);
        return wav(sampleRate, 1, channels, 16, data.array());
    }

    private static byte[] wav(int sampleRate, int encoding, int channels, int bits, byte[] data) {
        ByteBuffer wav = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) encoding).putShort((short) channels).putInt(sampleRate);
        wav.putInt(sampleRate * channels * bits / 8).putShort((short) (channels * bits / 8));
        wav.putShort((short) bits);
        return wav.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }
}
