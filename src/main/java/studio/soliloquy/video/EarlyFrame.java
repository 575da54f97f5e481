package studio.soliloquy.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NamedNodeMap;

/** One of the first frames of a finished result, in whatever format it is. Safe to call from any thread. */
public final class EarlyFrame {
    private static final String GIF_METADATA = "javax_imageio_gif_image_1.0";

    private EarlyFrame() {}

    /**
     * @param result that this studio made, of {@code format}
     * @param index from 0; the last frame of a result that ends before
     * @return a frame of the caller's own
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_UNREADABLE}
     */
    public static Frame of(Path result, OutputFormat format, int index) {
        try {
            return switch (format) {
                case MP4, WEBM -> ofVideo(result, index);
                case GIF -> ofGif(result, index);
                case PNG -> ofArchive(result, index);
            };
        } catch (IOException damaged) {
            throw VideoError.VIDEO_UNREADABLE.because(
                    "Expected a whole result, found one that cannot be read", damaged);
        }
    }

    private static Frame ofVideo(Path video, int index) {
        try (VideoReader reader = new VideoReader(video)) {
            Frame shown = reader.next().orElseThrow(EarlyFrame::empty);
            for (int next = 1; next <= index; next++) {
                shown = reader.next().orElse(shown);
            }
            return shown;
        }
    }

    private static RuntimeException empty() {
        return VideoError.VIDEO_UNREADABLE.because("Expected a result with a frame, found none");
    }

    /** Each picture covers a rectangle of the one before it. */
    private static Frame ofGif(Path gif, int index) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(input, false, false);
            BufferedImage screen =
                    new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_3BYTE_BGR);
            for (int next = 0; next <= index && hasPicture(reader, next); next++) {
                draw(reader, next, screen);
            }
            byte[] pixels = ((DataBufferByte) screen.getRaster().getDataBuffer()).getData();
            return new Frame(screen.getWidth(), screen.getHeight(), pixels);
        } finally {
            reader.dispose();
        }
    }

    /** Without going through the whole file to count them. */
    private static boolean hasPicture(ImageReader reader, int index) throws IOException {
        try {
            return reader.getWidth(index) > 0;
        } catch (IndexOutOfBoundsException afterTheLast) {
            return false;
        }
    }

    private static void draw(ImageReader reader, int index, BufferedImage screen) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(index).getAsTree(GIF_METADATA);
        NamedNodeMap place =
                root.getElementsByTagName("ImageDescriptor").item(0).getAttributes();
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(
                reader.read(index), number(place, "imageLeftPosition"), number(place, "imageTopPosition"), null);
        graphics.dispose();
    }

    private static int number(NamedNodeMap attributes, String name) {
        return Integer.parseInt(attributes.getNamedItem(name).getNodeValue());
    }

    private static Frame ofArchive(Path archive, int index) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> pictures = zip.stream().limit(index + 1L).toList();
            if (pictures.isEmpty()) {
                throw empty();
            }
            try (InputStream picture = zip.getInputStream(pictures.get(pictures.size() - 1))) {
                return new PictureReader(Long.MAX_VALUE, 1).read(picture.readAllBytes());
            }
        }
    }
}
