package studio.soliloquy.cli;

import java.net.URI;
import java.util.List;
import studio.soliloquy.model.KnownModel;

/**
 * What a script sees of a model that may be installed.
 *
 * @param licenceLink null where none is known
 * @param obtain null where it can be downloaded
 */
record ListedKnownModel(
        String id,
        String family,
        String title,
        String summary,
        String licence,
        URI licenceLink,
        List<URI> sources,
        String goodAt,
        String needs,
        long bytes,
        boolean downloadable,
        String obtain) {

    static ListedKnownModel of(KnownModel known) {
        return new ListedKnownModel(
                known.id(),
                known.descriptor().family(),
                known.descriptor().title(),
                known.descriptor().summary(),
                known.descriptor().licence(),
                known.descriptor().licenceLink().orElse(null),
                known.descriptor().sources(),
                known.goodAt(),
                known.needs(),
                known.bytes(),
                known.isDownloadable(),
                known.obtain().orElse(null));
    }
}
