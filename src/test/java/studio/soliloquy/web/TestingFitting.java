package studio.soliloquy.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.preflight.FrameQuestion;
import studio.soliloquy.preflight.SubjectFitting;
import studio.soliloquy.preflight.SubjectGeometry;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.template.CropBox;

/** Finds every point of every face at the same place, and draws frames that no viewer could show. */
public final class TestingFitting implements SubjectFitting {
    public static final byte[] FRAME = {(byte) 0xff, (byte) 0xd8};

    public final Queue<FrameQuestion> asked = new ConcurrentLinkedQueue<>();
    private final InMemoryProjects projects;

    TestingFitting(InMemoryProjects projects) {
        this.projects = projects;
    }

    @Override
    public SubjectGeometry geometry(ProjectId project) {
        projects.get(project);
        return new SubjectGeometry(
                Set.of(Adjustable.BOX),
                Optional.of(new CropBox(1, 2, 30, 40)),
                Optional.of(Collections.nCopies(FaceMesh.POINTS, List.of(3.5, 4.5))));
    }

    @Override
    public byte[] frame(ProjectId project, FrameQuestion question) {
        projects.get(project);
        asked.add(question);
        return FRAME;
    }
}
