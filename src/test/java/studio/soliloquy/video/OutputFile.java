package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.w3c.dom.Node;

/** Reads what a join wrote: videos by FFmpeg, pictures by Java itself. */
final class OutputFile {
    private OutputFile() {}

    static List<Frame> frames(Path file, OutputFormat format) throws IOException {
        return switch (format) {
            case MP4, WEBM -> TestingFrames.all(file);
            case GIF -> gifFrames(file);
            case PNG -> archived(file);
        };
    }

    static VideoDescription describe(Path video) {
        try (VideoReader reader = new VideoReader(video)) {
            return reader.description();
        }
    }

    /** When each packet's frame is shown, in seconds, in the order of decoding where that is the order of showing. */
    static List<Double> times(Path video) {
        List<Double> times = new ArrayList<>();
        AVPacket packet = av_packet_alloc();
        try (MediaInput input = new MediaInput(video, VideoError.VIDEO_UNREADABLE).examined()) {
            AVStream stream = input.best(AVMEDIA_TYPE_VIDEO, "a video stream");
            while (input.read(packet, stream)) {
                times.add(packet.pts() * av_q2d(stream.time_base()));
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
        return times.stream().sorted().toList();
    }

    static List<String> names(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** In hundredths of a second. */
    static List<Integer> gifDelays(Path gif) {
        return withReader(gif, reader -> {
            List<Integer> delays = new ArrayList<>();
            for (int index = 0; index < reader.getNumImages(true); index++) {
                delays.add(Integer.parseInt(attribute(reader, index, "GraphicControlExtension", "delayTime")));
            }
            return delays;
        });
    }

    /** Each picture covers a rectangle of the one before it. */
    private static List<Frame> gifFrames(Path gif) {
        return withReader(gif, reader -> {
            List<Frame> frames = new ArrayList<>();
            BufferedImage screen =
                    new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_3BYTE_BGR);
            for (int index = 0; index < reader.getNumImages(true); index++) {
                Graphics2D graphics = screen.createGraphics();
                int x = Integer.parseInt(attribute(reader, index, "ImageDescriptor", "imageLeftPosition"));
                int y = Integer.parseInt(attribute(reader, index, "ImageDescriptor", "imageTopPosition"));
                graphics.drawImage(reader.read(index), x, y, null);
                graphics.dispose();
                frames.add(frame(screen));
            }
            return frames;
        });
    }

    private static String attribute(ImageReader reader, int index, String node, String name) throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
        Node found = root.getElementsByTagName(node).item(0);
        return found.getAttributes().getNamedItem(name).getNodeValue();
    }

    private static <T> T withReader(Path gif, Reading<T> reading) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(input);
            return reading.of(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            reader.dispose();
        }
    }

    private static List<Frame> archived(Path archive) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream picture = zip.getInputStream(entries.nextElement())) {
                    frames.add(frame(ImageIO.read(picture)));
                }
            }
        }
        return frames;
    }

    private static Frame frame(BufferedImage picture) {
        BufferedImage bgr = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bgr.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        byte[] pixels = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        return new Frame(picture.getWidth(), picture.getHeight(), pixels);
    }

    /** Reads something out of a GIF. */
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
