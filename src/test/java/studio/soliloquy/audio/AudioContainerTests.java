package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

class AudioContainerTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "stereo.mp3, MP3, audio/mpeg",
        "bare.mp3, MP3, audio/mpeg",
        "speech.m4a, M4A, audio/mp4",
        "speech.aac, AAC, audio/aac",
        "vorbis.ogg, OGG, audio/ogg",
        "speech.flac, FLAC, audio/flac",
        "phone.wav, WAV, audio/wav",
        "video.mp4, MP4, video/mp4",
        "video.webm, WEBM, video/webm",
    })
    void knowsAContainerByItsFirstBytes(String name, AudioContainer container, String mediaType) throws IOException {
        byte[] bytes = Files.readAllBytes(TestingSound.resource(folder, "/audio/" + name));
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, AudioContainer.HEAD_BYTES));
        assertThat(AudioContainer.recognise(head)).contains(container);
        assertThat(container.mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R",
                "RIFF",
                "RIFFxxxxAVI LIST",
                "#EXTM3U\n",
                "\u0089PNG\r\n\u001a\n",
                "%PDF-1.7",
                "OggX",
                "\u001aE\u00df\u00a3 matroska"
            })
    void knowsNothingElse(String head) {
        assertThat(AudioContainer.recognise(head.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void doesNotTakeNoiseForSound() {
        byte[] noise = new byte[AudioContainer.HEAD_BYTES];
        for (int seed = 0; seed < 20; seed++) {
            new Random(seed).nextBytes(noise);
            noise[0] = 0;
            assertThat(AudioContainer.recognise(noise)).as("seed %d", seed).isEmpty();
        }
    }
}
