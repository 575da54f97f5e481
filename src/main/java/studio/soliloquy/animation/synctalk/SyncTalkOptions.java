package studio.soliloquy.animation.synctalk;

import java.util.List;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.network.NetworkParameters;

/**
 * What a user may choose.
 *
 * @param startFrame the template frame that the order of frames begins at
 * @param seamless whether border and colours are matched to what surrounds the box; else the reference's own pixels
 * @param silenceGate whether the network hears silence where nobody speaks
 */
record SyncTalkOptions(int startFrame, boolean seamless, boolean silenceGate) {
    static final List<Parameter> PARAMETERS = List.of(
            NetworkParameters.START_FRAME,
            NetworkParameters.COMPOSITING,
            NetworkParameters.SILENCE_GATE,
            Ears.SILENCES);

    static SyncTalkOptions of(Parameters parameters) {
        return new SyncTalkOptions(
                NetworkParameters.startFrame(parameters),
                NetworkParameters.isSeamless(parameters),
                NetworkParameters.hasSilenceGate(parameters));
    }
}
