package studio.soliloquy.template.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Person;
import studio.soliloquy.template.BuiltTemplateSet;
import studio.soliloquy.template.TemplateBuilder;
import studio.soliloquy.template.TemplateError;
import studio.soliloquy.template.TemplateFolder;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.FrameRange;

/** Makes one template set and writes down how it went. */
@Component
class BuildWork {
    private static final Logger LOG = LoggerFactory.getLogger(BuildWork.class);
    private static final String MEDIA_TYPE = "application/zip";
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);

    private final TemplateBuilder builder;
    private final AssetStore assets;
    private final BuildClaims claims;

    BuildWork(TemplateBuilder builder, AssetStore assets, BuildClaims claims) {
        this.builder = builder;
        this.assets = assets;
        this.claims = claims;
    }

    /**
     * Every failure ends in the build's row, but for the studio's own end.
     *
     * @param stopping asked between two frames
     */
    void run(StoredBuild build, BooleanSupplier stopping) {
        try {
            List<FrameRange> faceless = new ArrayList<>();
            Asset set = make(build, faceless, stopping);
            int frames = (int) Math.round(set.seconds() * TemplateSet.FRAME_RATE);
            claims.change(build.id(), row -> row.finish(set.id(), frames, faceless));
        } catch (BuildStopped e) {
            claims.change(build.id(), StoredBuild::release);
        } catch (StudioException e) {
            claims.change(build.id(), row -> row.fail(e));
        } catch (RuntimeException e) {
            LOG.error("The template set of the clip {} could not be made", build.clip(), e);
            StudioException failure =
                    TemplateError.TEMPLATE_BUILD_FAILED.because("The template set could not be made.", e);
            claims.change(build.id(), row -> row.fail(failure));
        }
    }

    private Asset make(StoredBuild build, List<FrameRange> faceless, BooleanSupplier stopping) {
        Path clip = assets.file(build.clip());
        Person owner = new Person(build.owner(), true);
        return owner.during(() -> assets.create(AssetKind.TEMPLATE_SET, build.label(), folder -> {
            BuiltTemplateSet built = builder.build(clip, folder, new Reports(build, stopping));
            faceless.addAll(built.faceless());
            return TemplateFolder.complete(built.set(), folder, MEDIA_TYPE);
        }));
    }

    private static void requireWanted(boolean rowIsThere) {
        if (!rowIsThere) {
            throw new BuildStopped();
        }
    }

    /** Tells the row how far it is, now and then. */
    private final class Reports implements TemplateBuilder.Progress {
        private final StoredBuild build;
        private final BooleanSupplier stopping;
        private long next = System.nanoTime();

        Reports(StoredBuild build, BooleanSupplier stopping) {
            this.build = build;
            this.stopping = stopping;
        }

        @Override
        public void reached(int framesDone, int frameCount) {
            if (stopping.getAsBoolean()) {
                throw new BuildStopped();
            }
            if (System.nanoTime() - next >= 0) {
                requireWanted(claims.change(build.id(), row -> row.reach(framesDone, frameCount, BuildClaims.LEASE)));
                next = System.nanoTime() + BETWEEN_REPORTS.toNanos();
            }
        }
    }
}
