package studio.soliloquy.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where SyncTalk_2D's template sets keep what. Both layouts that are in use have these names; they differ in how the
 * pictures are numbered, which {@link Numbering} finds out.
 */
public final class TemplateLayout {
    static final String PICTURES = "full_body_img";
    static final String LANDMARKS = "landmarks";
    static final String PARSINGS = "parsing";
    static final String MODELS = "models";
    static final String RECTANGLES = "cache/crop_rectangles.json";

    /** The files that belong to one frame, by their folder and number. */
    private static final Pattern OF_A_FRAME = Pattern.compile("full_body_img/[0-9]{1,6}\\.(?i:jpe?g|png)"
            + "|landmarks/[0-9]{1,6}\\.(?i:lms)|parsing/[0-9]{1,6}\\.(?i:png)");

    private static final Pattern FEATURES = Pattern.compile("aud_([a-z0-9]{1,20})\\.(npy|bin|bin\\.json)");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._-]{1,100}\\.(?i:onnx|onnx\\.data|pth|pt)");

    private TemplateLayout() {}

    /**
     * Where a file of an archive belongs in a template set's folder, whatever folders the set is wrapped in; empty where
     * it does not belong to a template set at all.
     *
     * @param segments the file's folders and name
     */
    public static Optional<String> place(List<String> segments) {
        String name = segments.get(segments.size() - 1);
        if (FEATURES.matcher(name).matches()) {
            return Optional.of(name);
        }
        if (MODEL.matcher(name).matches() && !name.startsWith(".")) {
            return Optional.of(MODELS + "/" + name);
        }
        if (segments.size() < 2) {
            return Optional.empty();
        }
        String inFolder = segments.get(segments.size() - 2) + "/" + name;
        boolean kept = OF_A_FRAME.matcher(inFolder).matches() || inFolder.equals(RECTANGLES);
        return kept ? Optional.of(inFolder) : Optional.empty();
    }

    /** What follows {@code aud_} in the name of a file of features that can be read on its own. */
    static Optional<String> featuresName(String fileName) {
        Matcher features = FEATURES.matcher(fileName);
        return features.matches() && !fileName.endsWith(".json") ? Optional.of(features.group(1)) : Optional.empty();
    }

    static boolean isModel(String fileName) {
        return MODEL.matcher(fileName).matches() && !fileName.endsWith(".data");
    }

    /** The number of a frame's file in its folder; empty where the file is not of a frame. */
    static Optional<Integer> number(String folder, String fileName) {
        return OF_A_FRAME.matcher(folder + "/" + fileName).matches()
                ? Optional.of(Integer.valueOf(fileName.substring(0, fileName.indexOf('.'))))
                : Optional.empty();
    }
}
