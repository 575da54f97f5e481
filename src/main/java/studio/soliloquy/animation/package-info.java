/** The animation SPI and the model families that implement it, one sub-package each. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "audio",
            "video",
            "face",
            "template",
            "model",
            "model :: network",
            "model :: graph",
            "model :: checkpoint",
            "model :: spi",
            "device"
        })
package studio.soliloquy.animation;
