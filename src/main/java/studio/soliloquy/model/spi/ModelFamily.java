package studio.soliloquy.model.spi;

import java.nio.file.Path;
import java.util.Map;

/** Recognises the files from which models of one family are made. A stateless Spring bean, safe to call from any thread. */
public interface ModelFamily {
    /** The family's name as descriptors give it. */
    String name();

    /**
     * Looks at a file without keeping it open.
     *
     * @param wishes what the user says of the file where the file itself leaves it open, by the family's own keys; those
     *     of other families may be among them
     * @throws studio.soliloquy.error.StudioException for a file that no family should read any further, such as a
     *     checkpoint that names code
     */
    Recognition recognise(Path file, Map<String, String> wishes);
}
