package studio.soliloquy.web.api;

/** Names under which browsers save what they download. */
final class FileNames {
    private FileNames() {}

    /** {@code label} less what some file system would not take, with this extension instead of the same one. */
    static String of(String label, String extension) {
        String name = label.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
        String ending = "." + extension;
        boolean ends = name.length() > ending.length()
                && name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
        return ends ? name : name + ending;
    }
}
