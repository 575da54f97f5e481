/** The animation SPI and the model families that implement it, one sub-package each. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"error", "audio", "video", "face", "model", "device"})
package studio.soliloquy.animation;
