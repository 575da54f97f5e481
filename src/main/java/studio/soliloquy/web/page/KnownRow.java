package studio.soliloquy.web.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.model.KnownModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelDownload;

/**
 * A model that is known but not installed, as the models page lists it.
 *
 * @param licenceLink null where none is known
 * @param obtain how to get it by hand, null where it can be downloaded
 * @param megabytes 0 where nobody can say
 * @param state of its download, null where there is none
 */
record KnownRow(
        String id,
        String title,
        String summary,
        String licence,
        URI licenceLink,
        List<URI> sources,
        String goodAt,
        String needs,
        String obtain,
        double megabytes,
        String state) {

    static KnownRow of(KnownModel known, Optional<ModelDownload> download) {
        ModelDescriptor model = known.descriptor();
        return new KnownRow(
                model.id(),
                model.title(),
                model.summary(),
                LicenceName.of(model.licence()),
                model.licenceLink().orElse(null),
                model.sources(),
                known.goodAt(),
                known.needs(),
                known.obtain().orElse(null),
                known.bytes() / 1e6,
                download.map(running -> running.state().name()).orElse(null));
    }
}
