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
            "device",
            "machine",
            "project",
            "render",
            "preflight",
            "preview",
            "cluster"
        })
package studio.soliloquy.web;
