package studio.soliloquy.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The containers that sound is read from, told apart by their first bytes and never by name. */
public enum AudioContainer {
    WAV("audio/wav", "wav"),
    MP3("audio/mpeg", "mp3"),
    /** AAC without a container: ADTS frames one after another. */
    AAC("audio/aac", "aac"),
    M4A("audio/mp4", "mov"),
    MP4("video/mp4", "mov"),
    OGG("audio/ogg", "ogg"),
    FLAC("audio/flac", "flac"),
    WEBM("video/webm", "matroska");

    /** How many first bytes {@link #recognise} wants to see; fewer only if the file is shorter. */
    public static final int HEAD_BYTES = 16 * 1024;

    /** Pictures in the container that MP4 uses too. */
    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

    private final String mediaType;
    private final String demuxer;

    AudioContainer(String mediaType, String demuxer) {
        this.mediaType = mediaType;
        this.demuxer = demuxer;
    }

    /** The media type to serve a file of this kind under. */
    public String mediaType() {
        return mediaType;
    }

    /** FFmpeg's name of the one demuxer that may read it. */
    String demuxer() {
        return demuxer;
    }

    /**
     * Tells what a file may be. Only decoding it tells whether it is.
     *
     * @param head the first {@link #HEAD_BYTES} of the file
     * @return empty when it is none of these containers
     */
    public static Optional<AudioContainer> recognise(byte[] head) {
        if (starts(head, 0, "RIFF") && starts(head, 8, "WAVE") || starts(head, 0, "RF64") && starts(head, 8, "WAVE")) {
            return Optional.of(WAV);
        }
        if (starts(head, 0, "fLaC")) {
            return Optional.of(FLAC);
        }
        if (starts(head, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (starts(head, 4, "ftyp") && PICTURE_BRANDS.stream().anyMatch(brand -> starts(head, 8, brand))) {
            return Optional.empty();
        }
        if (starts(head, 4, "ftyp")) {
            return Optional.of(starts(head, 8, "M4A ") || starts(head, 8, "M4B ") ? M4A : MP4);
        }
        if (starts(head, 0, "\u001aE\u00df\u00a3")) {
            return isWebm(head) ? Optional.of(WEBM) : Optional.empty();
        }
        return recogniseFrames(head);
    }

    private static Optional<AudioContainer> recogniseFrames(byte[] head) {
        if (starts(head, 0, "ID3")) {
            return Optional.of(MP3);
        }
        if (AdtsFrame.beginsIn(head)) {
            return Optional.of(AAC);
        }
        return MpegAudioFrame.beginsIn(head) ? Optional.of(MP3) : Optional.empty();
    }

    private static boolean isWebm(byte[] head) {
        String beginning = new String(head, 0, Math.min(head.length, 64), ISO_8859_1);
        return beginning.contains("\u0042\u0082\u0084webm");
    }

    private static boolean starts(byte[] head, int at, String text) {
        byte[] wanted = text.getBytes(ISO_8859_1);
        return at + wanted.length <= head.length
                && Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
