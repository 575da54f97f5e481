package studio.soliloquy.template.build;

/** The studio stops in the middle of a build, or somebody has removed the build. */
final class BuildStopped extends RuntimeException {
    BuildStopped() {
        super("The build was removed, or the studio stops and begins it again when it is started", null, false, false);
    }
}
