package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.Pictures;

/** Checks a picture by decoding it whole and keeps it upright, without metadata and without loss, with a thumbnail. */
@Component
class PortraitPreparation {
    private static final int THUMBNAIL_EDGE = 320;
    private static final int THUMBNAIL_QUALITY = 85;

    private final PictureReader reader;

    PortraitPreparation(AssetLimits limits) {
        reader = new PictureReader(limits.maximumPixels(), limits.minimumPictureEdge());
    }

    PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException {
        Frame picture = reader.read(upload.file());
        byte[] lossless = Pictures.png(picture);
        Files.write(folder.resolve(AssetFolders.PICTURE), lossless);
        byte[] thumbnail = Pictures.jpeg(Pictures.fitWithin(picture, THUMBNAIL_EDGE), THUMBNAIL_QUALITY);
        Files.write(folder.resolve(AssetFolders.THUMBNAIL), thumbnail);
        return new PreparedAsset("image/png", lossless.length, picture.width(), picture.height(), 0);
    }
}
