package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The U-Nets that a checkpoint may be of. Its lengths are read in several places, so that one wrong tensor does not hide
 * what the others agree on.
 */
final class UnetCandidates {
    private static final String FIRST = "audio_model.conv1.conv.";

    private UnetCandidates() {}

    /** The one with the fewest differences; empty for tensors that have nothing of a U-Net. */
    static Optional<UnetCandidate> best(TensorNames tensors) {
        return all(tensors)
                .map(unet -> UnetCandidate.of(unet, tensors))
                .filter(candidate -> candidate.match().isClose())
                .min(Comparator.comparingInt(
                        candidate -> candidate.match().differences().size()));
    }

    private static Stream<TalkingUnet> all(TensorNames tensors) {
        List<Integer> inputs = lengths(
                tensors,
                names -> names.length(FIRST + "0.weight", 1),
                names -> names.length(FIRST + "3.weight", 0) / 2);
        return widths(tensors).stream()
                .flatMap(width -> branches(width, inputs)
                        .flatMap(audio -> IntStream.of(5, 4).mapToObj(steps -> new TalkingUnet(steps, width, audio))));
    }

    private static List<Integer> widths(TensorNames tensors) {
        return lengths(
                tensors,
                names -> names.length("inc.inconv.0.conv.6.weight", 0),
                names -> names.length("fuse_conv.1.double_conv.0.conv.6.weight", 0) / 8,
                names -> names.length("audio_model.conv3.weight", 0) / 8);
    }

    /** Which of those with one first block it is, ave or hubert, no tensor tells. */
    private static Stream<AudioBranch> branches(int width, List<Integer> inputs) {
        return inputs.stream()
                .flatMap(channels -> Stream.of(
                        new AudioBranch(AudioMode.HUBERT, width, channels, 2 * width),
                        new AudioBranch(AudioMode.WENET, width, channels, 8 * width),
                        new AudioBranch(AudioMode.WENET, width, channels, 4 * width)));
    }

    @SafeVarargs
    private static List<Integer> lengths(TensorNames tensors, ToIntFunction<TensorNames>... places) {
        return Stream.of(places)
                .map(place -> place.applyAsInt(tensors))
                .filter(length -> length > 0)
                .distinct()
                .toList();
    }
}
