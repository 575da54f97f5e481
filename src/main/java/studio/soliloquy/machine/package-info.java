/** What this machine is, how busy it is, and what of it is free. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"error", "home", "device", "media", "cluster", "model", "video", "render"})
package studio.soliloquy.machine;
