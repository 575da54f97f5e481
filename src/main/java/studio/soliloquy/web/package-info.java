/** Pages and the REST API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "home",
            "asset",
            "audio",
            "video",
            "face",
            "model",
            "animation",
            "device",
            "project",
            "render",
            "preview"
        })
package studio.soliloquy.web;
