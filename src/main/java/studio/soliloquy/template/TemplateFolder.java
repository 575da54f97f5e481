package studio.soliloquy.template;

import static studio.soliloquy.asset.UploadPreparation.THUMBNAIL;
import static studio.soliloquy.asset.UploadPreparation.THUMBNAIL_EDGE;
import static studio.soliloquy.asset.UploadPreparation.THUMBNAIL_QUALITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.soliloquy.asset.PreparedAsset;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.Pictures;

/** The folder of a template set among the assets: the set's own files, its index and a thumbnail. */
public final class TemplateFolder {
    private static final PictureReader STORED_PICTURES = new PictureReader(Long.MAX_VALUE, 1);

    private TemplateFolder() {}

    /**
     * Adds what a checked set needs to be an asset.
     *
     * @param set all of whose files lie in {@code folder}
     * @param mediaType of the archive that it came in
     */
    public static PreparedAsset complete(TemplateSet set, Path folder, String mediaType) throws IOException {
        long bytes = 0;
        for (Path file : files(set)) {
            bytes += Files.size(file);
        }
        TemplateIndex.write(set, folder);
        Files.write(folder.resolve(THUMBNAIL), thumbnail(set));
        return new PreparedAsset(mediaType, bytes, set.width(), set.height(), set.seconds());
    }

    private static byte[] thumbnail(TemplateSet set) {
        Path first = set.frames().get(0).picture();
        return Pictures.jpeg(Pictures.fitWithin(STORED_PICTURES.read(first), THUMBNAIL_EDGE), THUMBNAIL_QUALITY);
    }

    private static List<Path> files(TemplateSet set) {
        List<Path> files = new ArrayList<>(set.models());
        set.features().forEach(features -> files.add(features.source()));
        for (TemplateFrame frame : set.frames()) {
            files.add(frame.picture());
            frame.parsing().ifPresent(files::add);
            frame.landmarks().ifPresent(files::add);
        }
        return files;
    }

    /** Reads a set that was completed, as it was then. */
    public static TemplateSet open(Path folder) throws IOException {
        return TemplateIndex.read(folder);
    }
}
