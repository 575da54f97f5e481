package studio.soliloquy.render;

import studio.soliloquy.video.VideoSettings;

/**
 * The settings of this studio on which a result's bytes depend.
 *
 * @param segmentSeconds each segment begins with a key frame
 */
public record RecipeEncoding(
        int crf, String preset, int encoderThreads, int audioBitrate, int gifLongestEdge, int segmentSeconds) {
    static RecipeEncoding of(VideoSettings video, RenderSettings render) {
        return new RecipeEncoding(
                video.crf(),
                video.preset().name(),
                video.encoderThreads(),
                video.audioBitrate(),
                video.gifLongestEdge(),
                render.segmentSeconds());
    }
}
