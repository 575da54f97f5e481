package studio.soliloquy.preview;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import studio.soliloquy.video.Frame;

/** Makes JPEGs of frames. Safe to use from any thread. */
@Component
class JpegWriter {
    private static final int[] BLUE_GREEN_RED = {2, 1, 0};
    private static final ColorModel COLOURS = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);

    private final float quality;

    JpegWriter(PreviewSettings settings) {
        quality = settings.jpegQuality() / 100f;
    }

    byte[] write(Frame frame) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(frame.bgr().length / 10);
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image(frame), null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A JPEG could not be written to memory", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Frame frame) {
        DataBufferByte pixels = new DataBufferByte(frame.bgr(), frame.bgr().length);
        WritableRaster raster = Raster.createInterleavedRaster(
                pixels, frame.width(), frame.height(), frame.width() * 3, 3, BLUE_GREEN_RED, null);
        return new BufferedImage(COLOURS, raster, false, null);
    }
}
