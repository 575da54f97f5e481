package studio.soliloquy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameComparison;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.VideoReader;

/**
 * What the frames of a finished talking video show of its largest face: how the mouth moves, and how much of the
 * portrait around the face is left as it was. Takes the frames one by one and keeps only figures.
 */
final class TalkingVideoMeasurement implements FrameSink {
    private static final double SURROUNDINGS = 0.5;
    private static final int[][] MOUTH_DISTANCES = {{13, 14}, {0, 17}, {61, 291}};

    private final FaceFinder faces;
    private final FrameRate rate;
    private final Frame portrait;
    private final boolean[] background;
    private final List<double[]> mouths = new ArrayList<>();
    private double lowestBackgroundPsnr = Double.POSITIVE_INFINITY;

    /**
     * @param portrait the picture that talks, in the frames' size
     * @throws IllegalArgumentException if the portrait has no face, or nothing but the face's surroundings
     */
    TalkingVideoMeasurement(FaceFinder faces, FrameRate rate, Frame portrait) {
        this.faces = faces;
        this.rate = rate;
        this.portrait = portrait;
        this.background =
                background(portrait, largestFace(portrait, "the portrait").box());
    }

    /**
     * Measures all frames of a video.
     *
     * @param portrait the picture that talks, in the frames' size
     */
    static TalkingVideoMeasurement of(Path video, Frame portrait, FaceFinder faces) {
        try (VideoReader reader = new VideoReader(video)) {
            TalkingVideoMeasurement measurement =
                    new TalkingVideoMeasurement(faces, reader.description().rate(), portrait);
            reader.forEach(measurement);
            return measurement;
        }
    }

    @Override
    public void accept(int index, Frame frame) {
        FaceMesh mesh = largestFace(frame, "frame " + index).mesh();
        mouths.add(Arrays.stream(MOUTH_DISTANCES)
                .mapToDouble(ends -> mesh.distance(ends[0], ends[1]) / mesh.height())
                .toArray());
        double psnr = FrameComparison.of(portrait, frame, background).psnr();
        lowestBackgroundPsnr = Math.min(lowestBackgroundPsnr, psnr);
    }

    int frameCount() {
        return mouths.size();
    }

    /** How far the lips are open in each frame, as a fraction of the face's height. */
    double[] mouthOpenings() {
        return mouths.stream().mapToDouble(mouth -> mouth[0]).toArray();
    }

    /**
     * How well the opening of the mouth follows the sound.
     *
     * @param samples mono, 16 kHz, starting with the first frame
     * @param mostFrames how far the mouth may come before or after the sound
     */
    LaggedCorrelation correlationWithLoudness(float[] samples, int mostFrames) {
        double[] loudness = Loudness.ofFrames(samples, rate, frameCount());
        return LaggedCorrelation.best(loudness, mouthOpenings(), mostFrames);
    }

    /**
     * The largest change of the mouth's opening, outer height or width between any two frames that lie wholly between
     * two times, as a fraction of the face's height. Motion of the whole head is no motion of the mouth.
     */
    double largestMouthMovement(double fromSecond, double toSecond) {
        int from = (int) Math.ceil(fromSecond * rate.framesPerSecond() - 1e-6);
        int to = Math.min(frameCount(), (int) Math.floor(toSecond * rate.framesPerSecond() + 1e-6));
        if (to - from < 2) {
            throw new IllegalArgumentException("Expected at least two frames, found " + from + ".." + to);
        }
        double largest = 0;
        for (int distance = 0; distance < MOUTH_DISTANCES.length; distance++) {
            int measured = distance;
            double[] values = mouths.subList(from, to).stream()
                    .mapToDouble(mouth -> mouth[measured])
                    .sorted()
                    .toArray();
            largest = Math.max(largest, values[values.length - 1] - values[0]);
        }
        return largest;
    }

    /**
     * The peak signal to noise ratio, in decibels, of the frame that differs most from the portrait outside the face's
     * surroundings: the face's box, grown by half its size on each side.
     */
    double lowestBackgroundPsnr() {
        return lowestBackgroundPsnr;
    }

    private Face largestFace(Frame frame, String where) {
        List<Face> found = faces.find(frame);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Expected a face in " + where + ", found none");
        }
        return found.get(0);
    }

    private static boolean[] background(Frame portrait, FaceBox face) {
        double left = face.x() - face.width() * SURROUNDINGS;
        double right = face.x() + face.width() * (1 + SURROUNDINGS);
        double top = face.y() - face.height() * SURROUNDINGS;
        double bottom = face.y() + face.height() * (1 + SURROUNDINGS);
        boolean[] background = new boolean[portrait.width() * portrait.height()];
        int pixels = 0;
        for (int i = 0; i < background.length; i++) {
            double x = i % portrait.width() + 0.5;
            double y = i / portrait.width() + 0.5;
            background[i] = x < left || x > right || y < top || y > bottom;
            pixels += background[i] ? 1 : 0;
        }
        if (pixels == 0) {
            throw new IllegalArgumentException("Expected a portrait that reaches beyond the face's surroundings");
        }
        return background;
    }
}
