/** Tells before a render is queued what it will take, and what of its subject and sound will be slow or poor. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "media",
            "project",
            "asset",
            "audio",
            "video",
            "face",
            "template",
            "model",
            "animation",
            "device",
            "render"
        })
package studio.soliloquy.preflight;
