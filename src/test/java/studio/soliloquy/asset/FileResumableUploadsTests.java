package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.Storage;

@StudioTest
class FileResumableUploadsTests {
    private static final byte[] VOICE = SampleUploads.wav(1);

    @Autowired
    private AssetStore assets;

    @Autowired
    private UploadPreparations preparations;

    @Autowired
    private AssetLimits limits;

    @Autowired
    private Storage storage;

    @Autowired
    private PartialFolders folders;

    private FileResumableUploads uploads;

    @BeforeEach
    void start() {
        uploads = started();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        for (UploadId id : folders.all()) {
            folders.remove(id);
        }
    }

    /** As after a start of the studio. */
    private FileResumableUploads started() {
        return new FileResumableUploads(
                assets, preparations, limits, storage, folders, new ResumableSettings(Duration.ofHours(1)));
    }

    @Test
    void makesAnAssetOfWhatArrivedInParts() {
        UploadId id = uploads.begin(VOICE.length, "my/voice.wav", Optional.of(AssetKind.AUDIO))
                .id();
        assertThat(uploads.append(id, 0, part(0, 20_000)).offset()).isEqualTo(20_000);
        uploads.append(id, 20_000, part(20_000, VOICE.length));

        Asset asset = uploads.finish(id);

        assertThat(asset.kind()).isEqualTo(AssetKind.AUDIO);
        assertThat(asset.label()).isEqualTo("voice.wav");
        assertThat(assets.file(asset.id())).hasBinaryContent(VOICE);
        assertThat(uploads.finish(id)).as("asked again").isEqualTo(asset);
        assertThat(uploads.get(id).offset()).isEqualTo(VOICE.length);
        assets.delete(asset.id());
    }

    @Test
    void goesOnAfterAConnectionAndThenTheStudioBrokeOff() {
        UploadId id = uploads.begin(VOICE.length, "voice.wav", Optional.empty()).id();
        assertRefused(AssetError.ASSET_UPLOAD_BROKEN, () -> uploads.append(id, 0, brokenAfter(17_000)));

        FileResumableUploads restarted = started();
        long offset = restarted.get(id).offset();
        assertThat(offset).isEqualTo(17_000);
        restarted.append(id, offset, part((int) offset, VOICE.length));

        assets.delete(restarted.finish(id).id());
    }

    @Test
    void takesNoPartThatDoesNotFollow() {
        UploadId id = uploads.begin(VOICE.length, "voice.wav", Optional.empty()).id();
        uploads.append(id, 0, part(0, 20_000));

        assertRefused(AssetError.ASSET_UPLOAD_OFFSET_WRONG, () -> uploads.append(id, 0, part(0, 20_000)));
        assertRefused(AssetError.ASSET_UPLOAD_OFFSET_WRONG, () -> uploads.append(id, 20_001, part(20_001, 30_000)));
        assertRefused(AssetError.ASSET_UPLOAD_INCOMPLETE, () -> uploads.finish(id));
        assertThat(uploads.get(id).offset()).isEqualTo(20_000);
    }

    @Test
    void takesNoMoreThanWasAnnounced() {
        UploadId id = uploads.begin(30_000, "voice.wav", Optional.empty()).id();

        assertRefused(AssetError.ASSET_TOO_LARGE, () -> uploads.append(id, 0, part(0, VOICE.length)));
        assertThat(uploads.get(id).offset()).isLessThanOrEqualTo(30_000);
    }

    @Test
    void refusesAFileByItsFirstBytesAndForgetsIt() throws IOException {
        UploadId text = uploads.begin(1_000_000, "text", Optional.empty()).id();
        UploadId sound = uploads.begin(VOICE.length, "voice.wav", Optional.of(AssetKind.PORTRAIT))
                .id();

        assertRefused(
                AssetError.ASSET_UNSUPPORTED,
                () -> uploads.append(text, 0, new ByteArrayInputStream(new byte[20_000])));
        assertRefused(AssetError.ASSET_KIND_WRONG, () -> uploads.append(sound, 0, part(0, 20_000)));

        assertRefused(AssetError.ASSET_UPLOAD_NOT_FOUND, () -> uploads.get(text));
        assertThat(folders.all()).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrTooLargeBeforeAByteIsSent() throws IOException {
        long tooLarge = limits.maximumPictureSize().toBytes() + 1;

        assertRefused(AssetError.ASSET_EMPTY, () -> uploads.begin(0, "nothing", Optional.empty()));
        assertRefused(AssetError.ASSET_TOO_LARGE, () -> uploads.begin(uploads.largest() + 1, "all", Optional.empty()));
        assertRefused(
                AssetError.ASSET_TOO_LARGE, () -> uploads.begin(tooLarge, "me.png", Optional.of(AssetKind.PORTRAIT)));
        assertThat(folders.all()).isEmpty();
    }

    @Test
    void forgetsAFileThatCannotBeReadToItsEnd() {
        byte[] damaged = Arrays.copyOf(SampleUploads.picture("png", 200, 200), 300);
        UploadId id = uploads.begin(damaged.length, "me.png", Optional.empty()).id();
        uploads.append(id, 0, new ByteArrayInputStream(damaged));

        assertThatExceptionOfType(StudioException.class).isThrownBy(() -> uploads.finish(id));
        assertRefused(AssetError.ASSET_UPLOAD_NOT_FOUND, () -> uploads.finish(id));
    }

    @Test
    void letsOnlyOneRequestAtAnUpload() {
        UploadId id = uploads.begin(VOICE.length, "voice.wav", Optional.empty()).id();
        InputStream meddling = new InputStream() {
            @Override
            public int read() {
                assertRefused(AssetError.ASSET_UPLOAD_BUSY, () -> uploads.append(id, 0, part(0, 10)));
                assertRefused(AssetError.ASSET_UPLOAD_BUSY, () -> uploads.discard(id));
                return -1;
            }
        };

        assertThat(uploads.append(id, 0, meddling).offset()).isZero();
        uploads.discard(id);
        assertRefused(AssetError.ASSET_UPLOAD_NOT_FOUND, () -> uploads.append(id, 0, part(0, 10)));
    }

    @Test
    void sweepsWhatWasLeftAlone() {
        UploadId id = uploads.begin(VOICE.length, "voice.wav", Optional.empty()).id();
        Instant expiresAt = uploads.get(id).expiresAt();

        uploads.sweep(expiresAt.minusSeconds(1));
        assertThat(uploads.get(id).offset()).isZero();
        uploads.sweep(expiresAt.plusSeconds(1));
        assertRefused(AssetError.ASSET_UPLOAD_NOT_FOUND, () -> uploads.get(id));
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(VOICE, from, to - from);
    }

    private static InputStream brokenAfter(int bytes) {
        return new InputStream() {
            private final InputStream whole = part(0, bytes);

            @Override
            public int read() throws IOException {
                throw new IOException("The test hangs up");
            }

            @Override
            public int read(byte[] block, int offset, int length) throws IOException {
                int read = whole.read(block, offset, length);
                return read < 0 ? read() : read;
            }
        };
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
