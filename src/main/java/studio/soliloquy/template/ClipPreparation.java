package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.PreparedAsset;
import studio.soliloquy.asset.ReceivedUpload;
import studio.soliloquy.asset.UploadPreparation;
import studio.soliloquy.audio.AudioContainer;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.Pictures;

/** Checks a clip by decoding it whole and keeps it as it came, with its first frame as a thumbnail. */
@Component
class ClipPreparation implements UploadPreparation {
    private final TemplateSettings settings;

    ClipPreparation(TemplateSettings settings) {
        this.settings = settings;
    }

    @Override
    public AssetKind kind() {
        return AssetKind.CLIP;
    }

    @Override
    public String formats() {
        return "clips may be MP4, MOV or WebM";
    }

    @Override
    public Optional<String> recognise(byte[] head) {
        return AudioContainer.recognise(head)
                .filter(container -> container == AudioContainer.MP4 || container == AudioContainer.WEBM)
                .map(AudioContainer::mediaType);
    }

    @Override
    public PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException {
        FirstFrame first = new FirstFrame();
        ClipFrames.Extent extent = new ClipFrames(settings).read(upload.file(), first);
        byte[] thumbnail = Pictures.jpeg(Pictures.fitWithin(first.frame, THUMBNAIL_EDGE), THUMBNAIL_QUALITY);
        Files.write(folder.resolve(THUMBNAIL), thumbnail);
        Files.move(upload.file(), folder.resolve(kind().fileName().orElseThrow()));
        return new PreparedAsset(
                upload.mediaType(), upload.bytes(), first.frame.width(), first.frame.height(), extent.seconds());
    }

    private static final class FirstFrame implements FrameSink {
        private Frame frame;

        @Override
        public void accept(int index, Frame shown) {
            if (index == 0) {
                frame = shown.copy();
            }
        }
    }
}
