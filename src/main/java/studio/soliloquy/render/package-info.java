/** Queues, runs and finishes renders, segment by segment. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "owner",
            "media",
            "cluster",
            "project",
            "asset",
            "cache",
            "audio",
            "video",
            "face",
            "template",
            "model",
            "animation",
            "device"
        })
package studio.soliloquy.render;
