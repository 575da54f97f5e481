package studio.soliloquy.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;
import studio.soliloquy.audio.AudioContainer;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.PictureKind;

/**
 * What an upload claims to be by its first bytes. Only these formats ever reach a decoder.
 *
 * @param mediaType of the file as uploaded
 */
record UploadFormat(AssetKind kind, String mediaType) {
    static final int HEAD_BYTES = AudioContainer.HEAD_BYTES;

    private static final int BRAND = 8;
    private static final int BRAND_END = 12;

    /** Pictures in the container that MP4 uses too. */
    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

    /**
     * @param head the first {@link #HEAD_BYTES}, fewer only if the upload is shorter
     * @throws StudioException {@code ASSET_EMPTY} or {@code ASSET_UNSUPPORTED}
     */
    static UploadFormat of(byte[] head) {
        if (head.length == 0) {
            throw new StudioException(
                    AssetError.ASSET_EMPTY,
                    "Expected a picture or sound, found an empty file.",
                    "Choose another file.");
        }
        return picture(head)
                .or(() -> sound(head))
                .orElseThrow(() -> new StudioException(
                        AssetError.ASSET_UNSUPPORTED,
                        "Expected a picture or sound, found a file whose content is of another kind.",
                        "Pictures may be JPEG, PNG or WebP; sound may be WAV, MP3, M4A, AAC, OGG, FLAC, MP4 or WebM."));
    }

    private static Optional<UploadFormat> picture(byte[] head) {
        return PictureKind.of(head).map(kind -> new UploadFormat(AssetKind.PORTRAIT, kind.mediaType()));
    }

    private static Optional<UploadFormat> sound(byte[] head) {
        return AudioContainer.recognise(head)
                .filter(container -> !isPictureInMp4(head))
                .map(container -> new UploadFormat(AssetKind.AUDIO, container.mediaType()));
    }

    private static boolean isPictureInMp4(byte[] head) {
        String beginning = new String(head, 0, Math.min(head.length, BRAND_END), ISO_8859_1);
        return beginning.startsWith("ftyp", 4) && PICTURE_BRANDS.contains(beginning.substring(BRAND));
    }
}
