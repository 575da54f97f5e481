package studio.soliloquy.animation.plugin;

/** Sources of plug-ins that do as they are told. */
final class Sources {
    private Sources() {}

    /**
     * A plug-in with one family that shows the portrait as it is.
     *
     * @param constructor what the constructor does
     */
    static String still(String className, String family, String constructor) {
        return """
                public class %1$s implements AnimationPlugin {
                    public %1$s() { %3$s }
                    public List<AnimationModel> families(PluginContext context) {
                        return List.of(new Still());
                    }
                    static class Still implements AnimationModel {
                        public String family() { return "%2$s"; }
                        public Capabilities capabilities(ModelDescriptor model) {
                            return new Capabilities(Set.of(Portrait.class), Set.of(Speech.class), List.of(25),
                                    List.of(), 1, Optional.empty(), 100);
                        }
                        public AnimationSession open(ModelDescriptor model, Subject subject, Drive drive,
                                Parameters parameters, DeviceLease lease) {
                            return new Session(((Portrait) subject).picture(), ((Speech) drive).mouth());
                        }
                    }
                    record Session(Frame picture, MouthTrack mouth) implements AnimationSession {
                        public int frameCount() { return mouth.frameCount(); }
                        public FrameFormat format() {
                            return new FrameFormat(picture.width(), picture.height(), mouth.rate());
                        }
                        public void animate(FrameRange range, FrameSink sink) {
                            for (int i = range.start(); i < range.end(); i++) { sink.accept(i, picture); }
                        }
                        public void close() {}
                    }
                }
                """.formatted(className, family, constructor);
    }
}
