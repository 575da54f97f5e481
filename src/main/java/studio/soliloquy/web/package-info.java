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
            "exchange",
            "render",
            "preflight",
            "preview",
            "speech",
            "webhook",
            "cluster"
        })
package studio.soliloquy.web;
