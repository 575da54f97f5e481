package studio.soliloquy.asset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small files of every kind, made when asked for. */
public final class SampleUploads {
    private static final int SAMPLE_RATE = 16_000;

    private SampleUploads() {}

    /** The same each time. */
    public static Asset portrait(AssetStore assets) {
        return assets.receive(new ByteArrayInputStream(picture("png", 160, 120)), "portrait.png");
    }

    /** The same each time. */
    public static Asset audio(AssetStore assets) {
        return assets.receive(new ByteArrayInputStream(wav(1)), "voice.wav");
    }

    /** A picture whose left half is red and whose right half is blue. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG with EXIF data that say to turn it a quarter clockwise, and with a comment. */
    public static byte[] lyingOnItsSide(byte[] jpeg, String comment) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36 + 4 + comment.length());
        file.put(jpeg, 0, 2);
        file.putShort((short) 0xffe1).putShort((short) 34).put(ascii("Exif\0\0"));
        file.put(ascii("MM\0*")).putInt(8).putShort((short) 1);
        file.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        file.putShort((short) 0).putInt(0);
        file.putShort((short) 0xfffe).putShort((short) (2 + comment.length())).put(ascii(comment));
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A tone at half loudness: 16 kHz, mono, 16 bit. */
    public static byte[] wav(double seconds) {
        int samples = (int) (seconds * SAMPLE_RATE);
        ByteBuffer file = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(SAMPLE_RATE).putInt(SAMPLE_RATE * 2).putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) (Math.sin(2 * Math.PI * 220 * i / SAMPLE_RATE) * 16_384));
        }
        return file.array();
    }

    /** A NumPy array of float32: the first value of row {@code i} is {@code first + i}, all others are 0. */
    public static byte[] features(int rows, int width, int first) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + width + "), }\n";
        ByteBuffer file = ByteBuffer.allocate(10 + header.length() + rows * width * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93).put(ascii("NUMPY")).put((byte) 1).put((byte) 0);
        file.putShort((short) header.length()).put(ascii(header));
        for (int row = 0; row < rows; row++) {
            file.putFloat(file.position(), first + row);
            file.position(file.position() + width * Float.BYTES);
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
