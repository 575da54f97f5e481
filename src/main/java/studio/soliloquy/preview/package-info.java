/** Shows renders while they are made, to many browsers at once. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"error", "owner", "account", "cluster", "render", "video"})
package studio.soliloquy.preview;
