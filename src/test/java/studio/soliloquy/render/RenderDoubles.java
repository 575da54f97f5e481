package studio.soliloquy.render;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.model.BrokenModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.Models;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.video.FrameRate;

/**
 * A studio whose only model draws numbers, and in which every picture has one face and every voice is silent. To be
 * imported: no scan finds it.
 */
public class RenderDoubles {
    static final int TEMPLATE_WIDTH = 96;
    static final int TEMPLATE_HEIGHT = 64;

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
    SilentMouth testingSpeechToMouth() {
        return new SilentMouth();
    }

    @Bean
    @Primary
    public TemplateSets testingTemplateSets() {
        return new TestingTemplateSets();
    }

    private static final class TestingTemplateSets implements TemplateSets {
        @Override
        public TemplateSet open(AssetId templateSet) {
            TemplateFrame frame =
                    new TemplateFrame(Path.of("never-read.jpg"), new CropBox(0, 0, 32, 32), Optional.empty());
            return new TemplateSet(TEMPLATE_WIDTH, TEMPLATE_HEIGHT, List.of(frame, frame));
        }

        @Override
        public void export(AssetId templateSet, OutputStream target) {
            throw new UnsupportedOperationException("Expected that no render exports");
        }
    }

    private static final class TestingModels implements Models {
        @Override
        public List<ModelDescriptor> all() {
            return TestingAnimationModel.ALL;
        }

        @Override
        public Path file(ModelDescriptor model, String fileName) {
            if (model.equals(TestingAnimationModel.INCOMPLETE)) {
                throw new StudioException(ModelError.MODEL_FILE_MISSING, "There is no " + fileName + ".", "None.");
            }
            return Path.of("never-read.onnx");
        }

        @Override
        public void remove(String id) {
            throw new UnsupportedOperationException("Expected that no render removes a model");
        }

        @Override
        public List<BrokenModel> broken() {
            return List.of();
        }

        @Override
        public ModelDescriptor get(String id) {
            return all().stream()
                    .filter(model -> model.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new StudioException(RenderError.RENDER_NOT_FOUND, "No such model.", "None."));
        }
    }

    /** Hears silence in everything, and lacks what a test takes from it. */
    static final class SilentMouth implements SpeechToMouth {
        volatile Optional<StudioException> lack = Optional.empty();

        @Override
        public void requireReady() {
            lack.ifPresent(refusal -> {
                throw refusal;
            });
        }

        @Override
        public String name() {
            return "silent";
        }

        @Override
        public MouthTrack listen(SoundFile sound, FrameRate rate, Runnable between) {
            return new MouthTrack(rate, Collections.nCopies(rate.framesIn(sound.seconds()), MouthShape.REST));
        }
    }
}
