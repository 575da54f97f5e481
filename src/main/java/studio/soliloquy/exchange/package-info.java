/** Takes projects out of the studio as one file each, and into it again. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "archive",
            "asset",
            "audio",
            "face",
            "media",
            "project",
            "render",
            "template",
            "video"
        })
package studio.soliloquy.exchange;
