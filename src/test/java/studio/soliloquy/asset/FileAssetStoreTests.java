package studio.soliloquy.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.Frame;

@StudioTest
@TestPropertySource(
        properties = {
            "studio.asset.maximum-picture-size=200KB",
            "studio.asset.maximum-audio-size=400KB",
            "studio.asset.maximum-pixels=1000000",
            "studio.asset.maximum-duration=10s"
        })
class FileAssetStoreTests {
    @Autowired
    private AssetStore store;

    @Autowired
    private Assets rows;

    @Autowired
    private StudioHome home;

    @BeforeEach
    @AfterEach
    void removeAll() {
        rows.findAll().forEach(row -> store.delete(new AssetId(row.getId())));
    }

    @Test
    void tellsOfManyAssetsAtOnceAndLeavesOutThoseThatAreGone() throws IOException {
        Asset one = receive(SampleUploads.picture("png", 100, 80), "One");
        Asset other = receive(SampleUploads.picture("png", 200, 80), "Other");
        AssetId gone = new AssetId("AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(store.all(List.of(one.id(), gone, other.id(), one.id()))).containsExactlyInAnyOrder(one, other);
        assertThat(store.all(List.of())).isEmpty();
    }

    @Test
    void keepsAPortraitAsALosslessPictureWithAThumbnail() throws IOException {
        byte[] upload = SampleUploads.picture("png", 1000, 500);

        Asset asset = receive(upload, "C:\\me\\Face.png");

        assertThat(asset.kind()).isEqualTo(AssetKind.PORTRAIT);
        assertThat(asset.label()).isEqualTo("Face.png");
        assertThat(asset.mediaType()).isEqualTo("image/png");
        assertThat(asset.width()).isEqualTo(1000);
        assertThat(asset.height()).isEqualTo(500);
        assertThat(asset.seconds()).isZero();
        assertThat(asset.sha256()).isEqualTo(sha256(upload));
        assertThat(store.file(asset.id())).hasSize(asset.bytes());
        assertRedThenBlue(store.picture(asset.id()));
        var thumbnail = ImageIO.read(store.thumbnail(asset.id()).toFile());
        assertThat(thumbnail.getWidth()).isEqualTo(320);
        assertThat(thumbnail.getHeight()).isEqualTo(160);
    }

    @Test
    void turnsAPortraitUprightAndDropsItsMetadata() throws IOException {
        byte[] upload = SampleUploads.lyingOnItsSide(SampleUploads.picture("jpg", 200, 100), "taken at home");
        assertThat(new String(upload, ISO_8859_1)).contains("taken at home");

        Asset asset = receive(upload, "phone.jpg");

        assertThat(asset.width()).isEqualTo(100);
        assertThat(asset.height()).isEqualTo(200);
        Frame upright = store.picture(asset.id());
        assertThat(upright.bgr()[upright.offset(50, 50) + 2] & 0xff).isGreaterThan(200);
        assertThat(upright.bgr()[upright.offset(50, 150)] & 0xff).isGreaterThan(200);
        for (Path file : List.of(store.file(asset.id()), store.thumbnail(asset.id()))) {
            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("taken at home", "Exif");
        }
    }

    @Test
    void keepsWhatIsTransparentForAnyBackground() throws IOException {
        BufferedImage cutOut = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB);
        cutOut.setRGB(40, 40, 0xff00ff00);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(cutOut, "png", png);

        Asset asset = receive(png.toByteArray(), "cut-out.png");

        Frame onNight = store.picture(asset.id(), Colour.parse("#102030"));
        Frame onWhite = store.picture(asset.id());
        assertThat(Arrays.copyOf(onNight.bgr(), 3)).containsExactly(0x30, 0x20, 0x10);
        assertThat(Arrays.copyOf(onWhite.bgr(), 3)).containsOnly(-1);
        assertThat(onNight.bgr()[onNight.offset(40, 40) + 1]).isEqualTo((byte) 255);
        assertThat(onNight.bgr()[onNight.offset(40, 40)]).isZero();
    }

    @Test
    void decidesByTheContentWhateverTheNameSays() {
        assertThat(receive(SampleUploads.picture("jpg", 100, 100), "voice.wav").kind())
                .isEqualTo(AssetKind.PORTRAIT);
        assertThat(receive(SampleUploads.wav(1), "face.png").kind()).isEqualTo(AssetKind.AUDIO);
    }

    @Test
    void keepsSoundAsItCameAndItsWaveform() {
        byte[] upload = SampleUploads.wav(2.5);

        Asset asset = receive(upload, "voice.wav");

        assertThat(asset.kind()).isEqualTo(AssetKind.AUDIO);
        assertThat(asset.mediaType()).isEqualTo("audio/wav");
        assertThat(asset.bytes()).isEqualTo(upload.length);
        assertThat(asset.seconds()).isEqualTo(2.5);
        assertThat(asset.width()).isZero();
        assertThat(store.file(asset.id())).hasBinaryContent(upload);
        float[] peaks = store.peaks(asset.id());
        assertThat(peaks).hasSize(2000);
        for (int i = 0; i < peaks.length; i += 2) {
            assertThat(peaks[i]).isBetween(-0.51f, 0f);
            assertThat(peaks[i + 1]).isBetween(0f, 0.51f);
        }
        byte[] waveform = store.waveform(asset.id()).pairs();
        assertThat(waveform).hasSize(2000);
        assertThat(waveform[1]).isBetween((byte) 0, (byte) 65);
    }

    @Test
    void drawsASoundFromBeforeThereWereCloseWaveforms() throws IOException {
        Asset audio = SampleUploads.audio(store);
        byte[] drawn = store.waveform(audio.id()).pairs();
        Files.delete(store.folder(audio.id()).resolve("waveform"));

        assertThat(store.waveform(audio.id()).pairs()).isEqualTo(drawn);
    }

    @Test
    void leavesNothingButTheAssetsOwnFiles() {
        Asset portrait = SampleUploads.portrait(store);
        Asset audio = SampleUploads.audio(store);

        assertThat(filesInUploads())
                .containsExactlyInAnyOrder(
                        folder(portrait) + "/picture.png",
                        folder(portrait) + "/thumbnail.jpg",
                        folder(audio) + "/sound",
                        folder(audio) + "/peaks",
                        folder(audio) + "/waveform");
    }

    @Test
    void findsWhatItStored() {
        Asset asset = SampleUploads.portrait(store);

        assertThat(store.get(asset.id())).isEqualTo(asset);
    }

    @Test
    void givesTheAssetThatIsThereWhenTheSameBytesComeAgain() {
        Asset first = receive(SampleUploads.wav(1), "first.wav");

        Asset again = receive(SampleUploads.wav(1), "again.wav");

        assertThat(again).isEqualTo(first);
        assertThat(rows.count()).isEqualTo(1);
        assertThat(filesInUploads()).hasSize(3);
    }

    @Test
    void takesWhatIsWanted() {
        assertThat(store.receive(new ByteArrayInputStream(SampleUploads.wav(1)), "a.wav", Optional.of(AssetKind.AUDIO))
                        .kind())
                .isEqualTo(AssetKind.AUDIO);
    }

    @Test
    void leavesNothingOfWhatIsNotWanted() {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> store.receive(
                        new ByteArrayInputStream(SampleUploads.wav(1)), "a.wav", Optional.of(AssetKind.PORTRAIT)))
                .withMessage("Expected a portrait, found sound.")
                .satisfies(e -> assertThat(e.code()).isEqualTo(AssetError.ASSET_KIND_WRONG))
                .satisfies(e -> assertThat(e.hint()).contains("JPEG, PNG or WebP"));

        assertThat(filesInUploads()).isEmpty();
        assertThat(rows.count()).isZero();
    }

    @Test
    void keepsWhatTheStudioMadeOnce() throws IOException {
        Asset first = store.create(AssetKind.TEMPLATE_SET, "made", folder -> made(folder, "same"));
        Asset again = store.create(AssetKind.TEMPLATE_SET, "made again", folder -> made(folder, "same"));
        Asset other = store.create(AssetKind.TEMPLATE_SET, "made", folder -> made(folder, "other"));

        assertThat(again).isEqualTo(first);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(store.folder(first.id()).resolve("frames/0.txt")).hasContent("same");
        assertRefused(AssetError.ASSET_KIND_WRONG, () -> store.file(first.id()));
        assertThat(rows.count()).isEqualTo(2);
        assertThat(filesInUploads()).hasSize(2);
    }

    @Test
    void leavesNothingOfWhatCouldNotBeMade() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.create(AssetKind.TEMPLATE_SET, "made", folder -> {
                    made(folder, "half");
                    throw new IllegalStateException("stopped");
                }));

        assertThat(filesInUploads()).isEmpty();
        assertThat(rows.count()).isZero();
    }

    private static PreparedAsset made(Path folder, String content) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("frames")).resolve("0.txt"), content);
        return new PreparedAsset("application/zip", content.length(), 4, 2, 1);
    }

    static Stream<Arguments> unusableUploads() {
        byte[] png = SampleUploads.picture("png", 300, 300);
        byte[] jpeg = SampleUploads.picture("jpg", 300, 300);
        byte[] wav = SampleUploads.wav(2);
        return Stream.of(
                Arguments.of("empty", new byte[0], "ASSET_EMPTY"),
                Arguments.of("text", "I am a picture, honestly".getBytes(), "ASSET_UNSUPPORTED"),
                Arguments.of("a playlist", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(), "ASSET_UNSUPPORTED"),
                Arguments.of("a drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "ASSET_UNSUPPORTED"),
                Arguments.of("HEIC", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(), "ASSET_UNSUPPORTED"),
                Arguments.of("a cut PNG", Arrays.copyOf(png, png.length / 2), "PICTURE_UNREADABLE"),
                Arguments.of("a cut JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "PICTURE_UNREADABLE"),
                Arguments.of("a PNG's first bytes", Arrays.copyOf(png, 8), "PICTURE_UNREADABLE"),
                Arguments.of("a cut WAV", Arrays.copyOf(wav, wav.length / 2), "AUDIO_TRUNCATED"),
                Arguments.of("a silent WAV", SampleUploads.wav(0), "AUDIO_EMPTY"),
                Arguments.of("a bomb", SampleUploads.picture("png", 4000, 3000), "PICTURE_TOO_LARGE"),
                Arguments.of("a tiny picture", SampleUploads.picture("png", 300, 63), "PICTURE_TOO_SMALL"),
                Arguments.of("a heavy picture", Arrays.copyOf(png, 200 * 1024 + 1), "ASSET_TOO_LARGE"),
                Arguments.of("a long sound", SampleUploads.wav(11), "AUDIO_TOO_LONG"),
                Arguments.of("a heavy sound", Arrays.copyOf(wav, 400 * 1024 + 1), "ASSET_TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableUploads")
    void leavesNothingOfWhatItRefuses(String what, byte[] upload, String code) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> receive(upload, "upload.png"))
                .satisfies(e -> assertThat(e.code().name()).isEqualTo(code))
                .satisfies(e -> assertThat(e.getMessage() + e.hint())
                        .doesNotContain(home.home().toString()));

        assertThat(filesInUploads()).isEmpty();
        assertThat(rows.count()).isZero();
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(SampleUploads.wav(3), 80_000)), new BrokenStream());

        assertRefused(AssetError.ASSET_UPLOAD_BROKEN, () -> store.receive(broken, "voice.wav"));

        assertThat(filesInUploads()).isEmpty();
        assertThat(rows.count()).isZero();
    }

    @Test
    void readsNoFurtherThanTheLimit() {
        ByteArrayInputStream endless = new ByteArrayInputStream(Arrays.copyOf(SampleUploads.wav(1), 64 * 1024 * 1024));

        assertRefused(AssetError.ASSET_TOO_LARGE, () -> store.receive(endless, "voice.wav"));

        assertThat(endless.available()).isGreaterThan(63 * 1024 * 1024);
    }

    @Test
    void takesTheFilesWithTheAsset() {
        Asset asset = SampleUploads.portrait(store);

        store.delete(asset.id());
        store.delete(asset.id());

        assertRefused(AssetError.ASSET_NOT_FOUND, () -> store.get(asset.id()));
        assertRefused(AssetError.ASSET_NOT_FOUND, () -> store.file(asset.id()));
        assertThat(filesInUploads()).isEmpty();
    }

    @Test
    void storesAgainWhatWasDeleted() {
        Asset first = SampleUploads.portrait(store);
        store.delete(first.id());

        Asset second = SampleUploads.portrait(store);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(store.file(second.id())).exists();
    }

    @Test
    void refusesToShowSoundAndToPlayAPicture() {
        Asset portrait = SampleUploads.portrait(store);
        Asset audio = SampleUploads.audio(store);

        assertRefused(AssetError.ASSET_KIND_WRONG, () -> store.picture(audio.id()));
        assertRefused(AssetError.ASSET_KIND_WRONG, () -> store.thumbnail(audio.id()));
        assertRefused(AssetError.ASSET_KIND_WRONG, () -> store.peaks(portrait.id()));
    }

    private Asset receive(byte[] upload, String label) {
        return store.receive(new ByteArrayInputStream(upload), label);
    }

    private static void assertRedThenBlue(Frame picture) {
        int left = picture.offset(picture.width() / 4, picture.height() / 2);
        int right = picture.offset(picture.width() * 3 / 4, picture.height() / 2);
        assertThat(Arrays.copyOfRange(picture.bgr(), left, left + 3)).containsExactly(0, 0, 0xff);
        assertThat(Arrays.copyOfRange(picture.bgr(), right, right + 3)).containsExactly(0xff, 0, 0);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static String folder(Asset asset) {
        return asset.sha256().substring(0, 2) + "/" + asset.id();
    }

    /** All but the lock that says that this process lives. */
    private List<String> filesInUploads() {
        try (Stream<Path> kept = Files.walk(home.uploads());
                Stream<Path> work = Files.walk(home.data().resolve("work"))) {
            return Stream.concat(kept, work)
                    .filter(Files::isRegularFile)
                    .map(file -> home.uploads().relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.matches("\\.\\./data/[^/]+/process-[^/]+/lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
