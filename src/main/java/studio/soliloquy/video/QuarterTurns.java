package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * How a video is to be turned to be upright. Telephones store what they film lying on its side and say so.
 *
 * @param clockwise 0…3 quarters of a full turn
 */
record QuarterTurns(int clockwise) {
    /** A 3×3 matrix of 32-bit numbers. */
    private static final int MATRIX_BYTES = 36;

    static QuarterTurns of(AVStream stream) {
        AVPacketSideData matrix = av_packet_side_data_get(
                stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < MATRIX_BYTES) {
            return new QuarterTurns(0);
        }
        double degrees = -av_display_rotation_get(new IntPointer(matrix.data()));
        return new QuarterTurns(Double.isFinite(degrees) ? Math.floorMod(Math.round(degrees / 90), 4) : 0);
    }

    /** The frame itself where it is upright already. */
    Frame upright(Frame frame) {
        return switch (clockwise) {
            case 1 -> turned(frame, ROTATE_90_CLOCKWISE);
            case 2 -> turned(frame, ROTATE_180);
            case 3 -> turned(frame, ROTATE_90_COUNTERCLOCKWISE);
            default -> frame;
        };
    }

    private static Frame turned(Frame frame, int how) {
        try (PointerScope scope = new PointerScope()) {
            Mat turned = new Mat();
            rotate(Mats.of(frame), turned, how);
            return Mats.frame(turned);
        }
    }
}
