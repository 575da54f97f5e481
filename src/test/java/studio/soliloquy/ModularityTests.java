package studio.soliloquy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("studio.soliloquy");

    @Test
    void arrowsPointOneWay() {
        ApplicationModules.of(Soliloquy.class).verify();
    }

    @Test
    void inferenceStaysInModel() {
        onlyWithin("ai.onnxruntime..", "studio.soliloquy.model..");
    }

    @Test
    void nativeMediaLibrariesStayInAudioVideoAndFace() {
        onlyWithin("org.bytedeco..", "studio.soliloquy.audio..", "studio.soliloquy.video..", "studio.soliloquy.face..");
    }

    @Test
    void tablesStayInTheModulesThatOwnThem() {
        onlyWithin(
                "jakarta.persistence..",
                "studio.soliloquy.asset..",
                "studio.soliloquy.project..",
                "studio.soliloquy.render..",
                "studio.soliloquy.template.build..");
    }

    @Test
    void theWebStaysInWebAndPreview() {
        onlyWithin("org.springframework.web..", "studio.soliloquy.web..", "studio.soliloquy.preview..");
        onlyWithin("jakarta.servlet..", "studio.soliloquy.web..", "studio.soliloquy.preview..");
    }

    private static void onlyWithin(String libraries, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}
