package studio.soliloquy.render;

import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.video.FrameRate;

/**
 * A studio whose only model draws numbers, and in which every picture has one face and every voice is silent. To be
 * imported: no scan finds it.
 */
public class RenderDoubles {
    @Bean
    public TestingAnimationModel testingAnimationModel() {
        return new TestingAnimationModel();
    }

    @Bean
    @Primary
    public Models testingModels() {
        return new TestingModels();
    }

    @Bean
    @Primary
    public FaceFinder testingFaceFinder() {
        return picture ->
                List.of(new Face(new FaceBox(0, 0, 10, 10), 1, 1, new FaceMesh(new float[FaceMesh.POINTS * 3])));
    }

    @Bean
    @Primary
    public SpeechToMouth testingSpeechToMouth() {
        return new SilentMouth();
    }

    private static final class TestingModels implements Models {
        @Override
        public List<ModelDescriptor> all() {
            return List.of(TestingAnimationModel.DESCRIPTOR);
        }

        @Override
        public ModelDescriptor get(String id) {
            return all().stream()
                    .filter(model -> model.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new StudioException(RenderError.RENDER_NOT_FOUND, "No such model.", "None."));
        }
    }

    private static final class SilentMouth implements SpeechToMouth {
        @Override
        public String name() {
            return "silent";
        }

        @Override
        public MouthTrack listen(SoundFile sound, FrameRate rate) {
            return new MouthTrack(rate, Collections.nCopies(rate.framesIn(sound.seconds()), MouthShape.REST));
        }
    }
}
