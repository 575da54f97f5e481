package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import studio.soliloquy.animation.FrameNetwork;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.graph.OnnxFile;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.model.network.Tunings;
import studio.soliloquy.video.FrameFormat;

/**
 * How the families of networks that redraw faces find, open and run them. Safe to use from any thread.
 *
 * @param share of the machine that a session may use
 */
public record FamilyNetworks(
        Models models, Networks networks, SampleLimits limits, Tunings tunings, MachineShare share) {
    /** Of the face's square: some 200 MB for 320 pixels, of which most networks need somewhat less. */
    private static final int BYTES_A_PIXEL_OF_A_SAMPLE = 2048;

    /** Memory grows with a batch, and the last frames of a segment pay for a whole one. */
    private static final int MOST_SAMPLES = 4;

    public FamilyNetworks {
        requireNonNull(models, "models");
        requireNonNull(networks, "networks");
        requireNonNull(limits, "limits");
        requireNonNull(tunings, "tunings");
        requireNonNull(share, "share");
    }

    public Optional<ModelDescriptor> installed(String id) {
        return models.all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /**
     * What is run for every frame of a model: several samples at a time where the file leaves that open.
     *
     * @param plane pixels of the face's square
     */
    public FrameNetwork frameNetwork(ModelDescriptor model, String fileName, int plane) {
        Path file = models.file(model, fileName);
        boolean free = OnnxFile.read(file).filter(FamilyNetworks::hasFreeBatch).isPresent();
        return new FrameNetwork(file, free ? MOST_SAMPLES : 1, sampleBytes(plane));
    }

    private static boolean hasFreeBatch(OnnxFile network) {
        return network.inputs().stream().allMatch(FamilyNetworks::hasFreeBatch)
                && network.outputs().stream().allMatch(FamilyNetworks::hasFreeBatch);
    }

    private static boolean hasFreeBatch(TensorDescription tensor) {
        return !tensor.shape().isEmpty() && tensor.shape().get(0) < 0;
    }

    private static long sampleBytes(int plane) {
        return (long) BYTES_A_PIXEL_OF_A_SAMPLE * plane;
    }

    /**
     * About what a session takes while it renders: the weights, as they are and as they are laid out for the device, what
     * flows between layers, and decoded frames.
     */
    public long memoryBytes(ModelDescriptor model, String fileName, int plane, Device device) {
        long weights = model.files().stream().mapToLong(ModelFile::bytes).sum();
        Tuning tuning = tuning(models.file(model, fileName), device);
        return 2 * weights + tuning.samples() * sampleBytes(plane) + share.cacheBytes();
    }

    /** How a session runs a network on a device. */
    public Tuning tuning(Path network, Device device) {
        return share.tuning(tunings, network, device);
    }

    /**
     * @param fit throws where the network is not what its model says
     * @return the caller closes it
     */
    public Network open(Path file, DeviceLease lease, Tuning tuning, Consumer<Network> fit) {
        Network network = networks.open(file, lease, tuning);
        try {
            fit.accept(network);
            return network;
        } catch (RuntimeException unfit) {
            network.close();
            throw unfit;
        }
    }

    /**
     * A session that runs a network as is kept for it, as far as the device has room.
     *
     * @param family names the threads
     * @param opening makes what renders by a tuning; what it makes is the session's own
     * @param subject what each video frame shows; asked by several threads
     */
    public NetworkSession session(
            String family,
            Path network,
            DeviceLease lease,
            Function<Tuning, Renderers> opening,
            IntFunction<PreparedFrame> subject,
            FrameFormat format,
            int frameCount) {
        Tuning tuning = tuning(network, lease.device());
        RoomForSamples room = new RoomForSamples(limits, network, lease.device(), tuning.samples());
        return new NetworkSession(family, room, tuning, opening, subject, format, frameCount);
    }

    /**
     * Writes what an audio encoder hears, with smaller batches where the device has no room.
     *
     * @throws studio.soliloquy.error.StudioException {@code SOUND_TOO_SHORT}, {@code NETWORK_UNFIT}
     */
    public FeatureFile heard(Path encoder, EncoderSettings settings, SoundFile sound, Path target, DeviceLease lease) {
        settings.requireLongEnough(sound);
        return SpeechEncoding.features(networks, limits, encoder, settings, sound, target, lease);
    }
}
