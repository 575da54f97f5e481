package studio.soliloquy.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import studio.soliloquy.media.MediaKey;
import studio.soliloquy.media.MediaStore;

/**
 * What a job keeps for its later steps, on whichever node they run. Each file is there for
 * others once it is whole; two nodes that prepare the same job by accident publish the same.
 */
record JobFolder(MediaStore media, MediaKey key) {
    /** The decoded sound. */
    static final String SPEECH = "speech.f32";

    /** How the mouth moves. */
    static final String MOUTH = "speech.mouth";

    /** What the model hears in the sound. */
    static final String FEATURES = "speech.features";

    /** @param name one of the above, or what {@link #segmentName} gave */
    Path file(String name) {
        return media.get(key.resolve(name));
    }

    /** 0 where there is no such file. */
    long bytes(String name) {
        return media.bytes(key.resolve(name));
    }

    /** Lets a file be written and publishes it whole; where that fails, or nothing was written, nothing stays. */
    <T> T write(String name, Writing<T> writing) throws IOException, InterruptedException {
        return write(media, key.resolve(name), writing);
    }

    static <T> T write(MediaStore media, MediaKey target, Writing<T> writing) throws IOException, InterruptedException {
        String name = target.value().substring(target.value().lastIndexOf('/') + 1);
        Path unfinished = media.workplace().resolve(UUID.randomUUID() + "." + name);
        try {
            T written = writing.to(unfinished);
            if (Files.exists(unfinished)) {
                media.put(unfinished, target);
            }
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes a file that nobody else sees yet, and tells something of it. */
    interface Writing<T> {
        T to(Path file) throws IOException, InterruptedException;
    }

    void delete(String name) {
        media.delete(key.resolve(name));
    }

    /** Another name each time: who encodes the sound twice by accident never touches one that is being listened to. */
    static String soundName() {
        return "sound." + UUID.randomUUID() + ".mp4";
    }

    /**
     * Attempts never share a file, not even with those before a job was cancelled and begun again: so one that was left
     * behind is never taken for a finished one.
     */
    static String segmentName(int index, int attempt) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return "segment-%05d.attempt-%d.%s.mp4".formatted(index, attempt, unique);
    }
}
