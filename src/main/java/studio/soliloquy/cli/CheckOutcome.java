package studio.soliloquy.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.model.Precision;

/**
 * What came of one precision.
 *
 * @param networkPsnr of the network's own output, in decibels; infinite where nothing differs
 * @param framePsnr of whole frames
 * @param raw frames a second of the network alone by batch; empty where there was no room for one
 * @param endToEnd frames a second from template to frame
 * @param gpuBytes that all programs take of the GPU's memory, while the session is open
 */
record CheckOutcome(
        Precision precision,
        double networkPsnr,
        double framePsnr,
        Map<Integer, Optional<Double>> raw,
        double endToEnd,
        double endToEndOther,
        long processBytes,
        Optional<Long> gpuBytes) {
    /** In decibels: what another order of additions may cost. */
    double threshold() {
        return precision == Precision.FP32 ? 50 : 35;
    }

    boolean isAlike() {
        return networkPsnr >= threshold() && framePsnr >= threshold();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("precision", precision.key());
        json.put("networkPsnr", Double.isInfinite(networkPsnr) ? null : networkPsnr);
        json.put("framePsnr", Double.isInfinite(framePsnr) ? null : framePsnr);
        json.put("alike", isAlike());
        json.put("rawFramesPerSecond", raw);
        json.put("framesPerSecond", endToEnd);
        json.put("framesPerSecondOfOther", endToEndOther);
        json.put("processBytes", processBytes);
        json.put("gpuBytes", gpuBytes.orElse(null));
        return json;
    }
}
