package studio.soliloquy.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;

/** Decodes with FFmpeg, after looking itself at what the file is and whether all of it is there. */
@Component
final class FfmpegAudioDecoder implements AudioDecoder {
    @Override
    public DecodedAudio decode(Path source, Path target, double maximumSeconds) {
        return decode(source, target, maximumSeconds, SoundEdit.NONE, () -> {});
    }

    @Override
    public DecodedAudio decode(Path source, Path target, SoundEdit edit, Runnable between) {
        return decode(source, target, Double.MAX_VALUE, edit, between);
    }

    private static DecodedAudio decode(
            Path source, Path target, double maximumSeconds, SoundEdit edit, Runnable between) {
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            AudioContainer container = inspect(source);
            try {
                AudioDescription description = decode(source, container, partial, maximumSeconds, edit, between);
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
                return new DecodedAudio(description, new SoundFile(target, Files.size(target) / Float.BYTES));
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StudioException(
                    AudioError.AUDIO_STORAGE_FAILED,
                    "Expected to read a sound file and to write its samples, found that the disk refuses.",
                    "Check that the disk has room and that the studio may write to its folders.",
                    e);
        }
    }

    private static AudioContainer inspect(Path source) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(source)) {
            head = stream.readNBytes(AudioContainer.HEAD_BYTES);
        }
        if (head.length == 0) {
            throw empty("a file without a single byte");
        }
        AudioContainer container = AudioContainer.recognise(head)
                .orElseThrow(() -> AudioStream.unreadable("its first bytes are those of something else"));
        try (ContainerFile file = new ContainerFile(source)) {
            ContainerStructure.of(container).requireComplete(file);
        }
        return container;
    }

    private static AudioDescription decode(
            Path source,
            AudioContainer container,
            Path partial,
            double maximumSeconds,
            SoundEdit edit,
            Runnable between)
            throws IOException {
        try (AudioStream stream = AudioStream.open(source, container);
                SoundWriter writer = new SoundWriter(partial, maximumSeconds, edit, 1);
                MonoResampler resampler = new MonoResampler(writer)) {
            for (AVFrame frame = stream.next(); frame != null; frame = writer.isFull() ? null : stream.next()) {
                resampler.push(frame);
                between.run();
            }
            resampler.finish();
            writer.flush();
            if (writer.samples() == 0) {
                throw empty("a sound container from which no sample can be decoded");
            }
            return stream.describe((double) writer.samples() / SoundFile.SAMPLE_RATE);
        }
    }

    private static StudioException empty(String found) {
        return new StudioException(
                AudioError.AUDIO_EMPTY,
                "Expected a file with sound, found " + found + ".",
                "Record or export the sound again, then upload it once more.");
    }
}
