package studio.soliloquy.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import studio.soliloquy.StudioTest;
import studio.soliloquy.faults.FaultFigures;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.render.RenderDoubles;

/** As {@link MutatedUploadsTests}, for longer. */
@StudioTest
@Import({RenderDoubles.class, StudioClient.class})
class MutatedUploadsIT {
    @Autowired
    private StudioClient client;

    @Autowired
    private StudioHome home;

    @TempDir
    private Path scratch;

    @Test
    @Tag("faults")
    void twoThousandDamagedFilesBreakNothingAndLeaveNothing() throws IOException {
        MutatedUploads.Outcome outcome = new MutatedUploads(client, home.home(), scratch).upload(2000);
        FaultFigures.add("2000 damaged files uploaded one after the other", outcome.words());
    }
}
