/** Queues, runs and finishes renders, segment by segment. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "home",
            "project",
            "asset",
            "audio",
            "video",
            "face",
            "model",
            "animation",
            "device"
        })
package studio.soliloquy.render;
