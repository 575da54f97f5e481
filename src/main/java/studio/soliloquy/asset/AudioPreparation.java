package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.audio.AudioContainer;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.AudioDecoder.DecodedAudio;
import studio.soliloquy.audio.WaveformPeaks;

/** Checks sound by decoding it whole, keeps it as it came and draws its waveform. */
@Component
class AudioPreparation implements UploadPreparation {
    private static final int WAVEFORM_PAIRS = 1000;

    private final AudioDecoder decoder;
    private final AssetLimits limits;

    AudioPreparation(AudioDecoder decoder, AssetLimits limits) {
        this.decoder = decoder;
        this.limits = limits;
    }

    @Override
    public AssetKind kind() {
        return AssetKind.AUDIO;
    }

    @Override
    public String formats() {
        return "sound may be WAV, MP3, M4A, AAC, OGG, FLAC, MP4 or WebM";
    }

    @Override
    public Optional<String> recognise(byte[] head) {
        return AudioContainer.recognise(head).map(AudioContainer::mediaType);
    }

    @Override
    public PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException {
        Path decoded = upload.file().resolveSibling("decoded");
        DecodedAudio audio = decoder.decode(upload.file(), decoded, limits.maximumSeconds());
        Peaks.write(WaveformPeaks.of(audio.sound(), WAVEFORM_PAIRS), folder.resolve(AssetFolders.PEAKS));
        int pairs = Waveform.pairsOf(audio.sound().seconds());
        Waveform.write(WaveformPeaks.of(audio.sound(), pairs), folder.resolve(AssetFolders.WAVEFORM));
        Files.move(upload.file(), folder.resolve(kind().fileName().orElseThrow()));
        return new PreparedAsset(
                upload.mediaType(), upload.bytes(), 0, 0, audio.description().seconds());
    }
}
