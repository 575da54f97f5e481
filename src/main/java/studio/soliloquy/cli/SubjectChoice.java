package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.List;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.UprightPicture;

/** Who is to talk, read from what somebody named. */
final class SubjectChoice {
    private static final long LARGEST_PICTURE = 60_000_000;
    private static final int SMALLEST_EDGE = 64;

    private final Studio studio;
    private final Workspace workspace;

    /** @param workspace takes what comes in an archive; has to outlive the subject */
    SubjectChoice(Studio studio, Workspace workspace) {
        this.studio = studio;
        this.workspace = workspace;
    }

    /**
     * @param face of a portrait, from 1
     * @param background behind what of a portrait is transparent
     * @throws StudioException where there is nothing that can be animated
     */
    Subject of(Path template, int face, Colour background) {
        if (InputPath.isPicture(InputPath.existing(template))) {
            return portrait(template, face, background);
        }
        return new Template(new TemplateChoice(studio, workspace).of(template));
    }

    private Portrait portrait(Path file, int face, Colour background) {
        UprightPicture picture = new PictureReader(LARGEST_PICTURE, SMALLEST_EDGE).upright(file);
        List<Face> faces = studio.part(FaceFinder.class).find(picture.on(Colour.WHITE));
        if (face < 1 || face > faces.size()) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected a face number " + face + " in the portrait, found " + faces.size() + ".",
                    faces.isEmpty()
                            ? "Choose a picture in which a face is large and well visible."
                            : "Choose one from 1 to " + faces.size() + " with --face.");
        }
        return new Portrait(picture.on(background), faces.get(face - 1));
    }
}
