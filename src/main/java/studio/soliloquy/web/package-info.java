/** Pages and the REST API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "home",
            "media",
            "asset",
            "audio",
            "video",
            "face",
            "template",
            "model",
            "animation",
            "benchmark",
            "device",
            "machine",
            "project",
            "render",
            "preflight",
            "preview",
            "speech",
            "cluster"
        })
package studio.soliloquy.web;
