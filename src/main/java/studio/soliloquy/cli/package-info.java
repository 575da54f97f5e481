/** The studio's work without a server: commands of the same jar. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "home",
            "account",
            "device",
            "audio",
            "video",
            "face",
            "template",
            "model",
            "model :: network",
            "animation",
            "benchmark"
        })
package studio.soliloquy.cli;
