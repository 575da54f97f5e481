package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.model.Models;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;

/**
 * What the studio lends to a plug-in's families; all of it safe to call from any thread.
 *
 * @param models where a model's files are
 * @param networks opens ONNX networks on the device that a session is given
 * @param limits how many samples at a time devices had room for
 */
public record PluginContext(Models models, Networks networks, SampleLimits limits) {
    public PluginContext {
        requireNonNull(models, "models");
        requireNonNull(networks, "networks");
        requireNonNull(limits, "limits");
    }
}
