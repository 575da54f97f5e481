package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureKind;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.Pictures;
import studio.soliloquy.video.UprightPicture;

/** Checks a picture by decoding it whole and keeps it upright, without metadata and without loss, what is transparent as it is, with a thumbnail on white. */
@Component
class PortraitPreparation implements UploadPreparation {
    private final PictureReader reader;

    PortraitPreparation(AssetLimits limits) {
        reader = new PictureReader(limits.maximumPixels(), limits.minimumPictureEdge());
    }

    @Override
    public AssetKind kind() {
        return AssetKind.PORTRAIT;
    }

    @Override
    public String formats() {
        return "pictures may be JPEG, PNG or WebP";
    }

    @Override
    public Optional<String> recognise(byte[] head) {
        return PictureKind.of(head).map(PictureKind::mediaType);
    }

    @Override
    public PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException {
        UprightPicture upright = reader.upright(upload.file());
        Frame picture = upright.on(Colour.WHITE);
        byte[] lossless = upright.png();
        Files.write(folder.resolve(kind().fileName().orElseThrow()), lossless);
        byte[] thumbnail = Pictures.jpeg(Pictures.fitWithin(picture, THUMBNAIL_EDGE), THUMBNAIL_QUALITY);
        Files.write(folder.resolve(THUMBNAIL), thumbnail);
        return new PreparedAsset("image/png", lossless.length, picture.width(), picture.height(), 0);
    }
}
