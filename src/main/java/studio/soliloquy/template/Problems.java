package studio.soliloquy.template;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a template set, so that it can be said at once. Used by one thread. */
final class Problems {
    private static final int LISTED = 20;

    private final List<String> listed = new ArrayList<>();
    private int count;

    void add(String problem) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(problem);
        }
    }

    /** @throws studio.soliloquy.error.StudioException {@code TEMPLATE_SET_INVALID} that lists the problems, if any */
    void refuse() {
        if (count == 0) {
            return;
        }
        String more = count > LISTED ? "\n… and " + (count - LISTED) + " more" : "";
        throw TemplateError.TEMPLATE_SET_INVALID.because("Expected a whole template set, found "
                + (count == 1 ? "a problem" : count + " problems") + ":\n" + String.join("\n", listed) + more);
    }
}
