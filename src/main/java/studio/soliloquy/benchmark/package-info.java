/** Measures how fast models render on this machine's devices, and finds how their networks run fastest. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "error",
            "device",
            "audio",
            "video",
            "face",
            "template",
            "model",
            "model :: network",
            "animation"
        })
package studio.soliloquy.benchmark;
