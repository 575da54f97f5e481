/** Pages and the REST API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "owner",
            "account",
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
            "cluster"
        })
package studio.soliloquy.web;
