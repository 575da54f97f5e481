/** Template sets: frames of one person with landmarks. Read, check, build from a clip, export. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"error", "owner", "home", "archive", "audio", "video", "face", "asset"})
package studio.soliloquy.template;
