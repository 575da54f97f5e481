package studio.soliloquy.animation.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.PluginContext;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.TestingModels;

class PluginFolderTests {
    @TempDir
    Path home;

    private PluginFolder plugins;

    @BeforeEach
    void open() {
        plugins = folder(List.of());
    }

    private PluginFolder folder(List<AnimationModel> own) {
        TestingModels models = TestingModels.at(home);
        PluginContext context = new PluginContext(models.models(), models.networks(), new NoLimits());
        return new PluginFolder(home.resolve("plugins"), own, context);
    }

    @Test
    void isEmptyWhereThereIsNoFolder() {
        assertThat(plugins.all()).isEmpty();
        assertThat(plugins.families()).isEmpty();
        assertThat(plugins.models()).isEmpty();
    }

    @Test
    void seesAJarThatIsDroppedInAndOneThatIsTakenAway() throws IOException {
        assertThat(plugins.all()).isEmpty();

        Path jar = still("Calm", "calm").write(place("calm-1.0.jar"));

        assertThat(plugins.all())
                .containsExactly(new Plugin("calm-1.0.jar", List.of("calm"), List.of("calm-one"), Optional.empty()));
        assertThat(plugins.families()).extracting(AnimationModel::family).containsExactly("calm");
        assertThat(plugins.models()).extracting(ModelDescriptor::title).containsExactly("The model calm-one");

        Files.delete(jar);

        assertThat(plugins.all()).isEmpty();
        assertThat(plugins.models()).isEmpty();
    }

    @Test
    void loadsAJarOnceUntilItIsReplaced() throws IOException {
        still("Calm", "calm").write(place("calm.jar"));
        AnimationModel first = plugins.families().get(0);
        assertThat(plugins.families().get(0)).isSameAs(first);

        Files.delete(place("calm.jar"));
        still("Calm", "calm").entry("a-word", "more than before").write(place("calm.jar"));

        assertThat(plugins.families().get(0)).isNotSameAs(first);
        ModelDescriptor model = plugins.models().get(0);
        assertThat(plugins.families().get(0).companions(model))
                .as("which lets jobs notice that the code is another")
                .isNotEqualTo(first.companions(model));
    }

    @Test
    void classesOfTwoJarsDoNotMeet() throws IOException {
        still("Calm", "calm").write(place("a.jar"));
        new TestingJar(home)
                .source("Calm", Sources.still("Calm", "calmer", ""))
                .service("Calm")
                .write(place("b.jar"));

        assertThat(plugins.all()).extracting(Plugin::problem).containsOnly(Optional.empty());
        assertThat(plugins.families()).extracting(AnimationModel::family).containsExactly("calm", "calmer");
    }

    @Test
    void whatIsNoPluginIsListedWithTheReasonAndTheOthersWork() throws IOException {
        Files.createDirectories(home.resolve("plugins"));
        Files.writeString(place("a-novel.jar"), "Call me Ishmael.");
        new TestingJar(home).entry("a-word", "nothing of use").write(place("b-empty.jar"));
        new TestingJar(home).service("Nowhere").write(place("c-nowhere.jar"));
        still("Calm", "calm").service("Calm$Still").write(place("d-other.jar"));
        Files.writeString(place("README.txt"), "Jars go here.");
        still("Calm", "calm").write(place("z.jar"));

        assertProblem("a-novel.jar", "Expected a jar");
        assertProblem("b-empty.jar", "META-INF/services/studio.soliloquy.animation.AnimationPlugin", "found none");
        assertProblem("c-nowhere.jar", "Nowhere not found");
        assertProblem("d-other.jar", "not a subtype");
        assertThat(plugins.all()).hasSize(5).last().extracting(Plugin::problem).isEqualTo(Optional.empty());
        assertThat(plugins.models()).hasSize(1);
    }

    @Test
    void aPluginThatThrowsIsListedWithTheReason() throws IOException {
        throwing("throw new IllegalStateException(\"the wrong moon\");").write(place("a.jar"));
        throwing("new Object() { void deeper() { deeper(); } }.deeper();").write(place("b.jar"));
        still("Calm", "calm").without("Calm$Still.class").write(place("c.jar"));
        throwing("System.loadLibrary(\"no-such-library\");").write(place("d.jar"));

        assertProblem("a.jar", "a.jar", "IllegalStateException: the wrong moon");
        assertProblem("b.jar", "StackOverflowError");
        assertProblem("c.jar", "ClassNotFoundException: Calm$Still");
        assertProblem("d.jar", "UnsatisfiedLinkError", "no-such-library");
        assertThat(plugins.families()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        still("Calm", "calm").write(place("a.jar"));
        still("Calm", "calm").write(place("b.jar"));
        still("Calm", "other").model("mesh-warp", "other").write(place("c.jar"));

        assertProblem("b.jar", "found \"calm\"", "taken by a.jar");
        assertProblem("c.jar", "found \"mesh-warp\"", "taken by the studio");
        assertThat(plugins.models()).extracting(ModelDescriptor::id).containsExactly("calm-one");

        PluginFolder afresh = folder(List.of(plugins.families().get(0)));
        assertThat(afresh.all().get(0).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("found \"calm\"", "taken by the studio"));

        Files.delete(place("a.jar"));
        assertThat(plugins.all().get(0))
                .isEqualTo(new Plugin("b.jar", List.of("calm"), List.of("calm-one"), Optional.empty()));
    }

    @Test
    void aModelHasToBeOneOfThePluginsOwnFamiliesAndWithoutFiles() throws IOException {
        still("Calm", "calm").model("else", "mesh-warp").write(place("a.jar"));
        still("Calm", "calm")
                .entry("META-INF/soliloquy/models/half.yaml", "id: half")
                .write(place("b.jar"));
        still("Calm", "calm")
                .entry(
                        "META-INF/soliloquy/models/file.yaml",
                        ModelDescriptor.withoutFiles("file", "calm", "File", "Has one.", "MIT")
                                        .toYaml()
                                + "files: [{name: a.onnx, bytes: 1, sha256: \"" + "0".repeat(64) + "\"}]")
                .write(place("c.jar"));

        assertProblem("a.jar", "else.yaml", "found \"mesh-warp\"");
        assertProblem("b.jar", "half.yaml", "family");
        assertProblem("c.jar", "without files");
    }

    @Test
    void aPluginMayAskForModelsWhileItIsLoaded() throws IOException {
        String asking = Sources.still("Calm", "calm", "")
                .replace("return List.of(new Still());", "context.models().all(); return List.of(new Still());");
        new TestingJar(home).source("Calm", asking).service("Calm").write(place("a.jar"));

        assertThat(plugins.all()).extracting(Plugin::problem).containsExactly(Optional.empty());
    }

    private void assertProblem(String jar, String... words) {
        Plugin found = plugins.all().stream()
                .filter(plugin -> plugin.jar().equals(jar))
                .findFirst()
                .orElseThrow();
        assertThat(found.problem())
                .as(jar)
                .hasValueSatisfying(why -> assertThat(why).contains(words).doesNotContain(home.toString()));
        assertThat(found.families()).isEmpty();
    }

    private TestingJar still(String className, String family) throws IOException {
        return new TestingJar(home)
                .source(className, Sources.still(className, family, ""))
                .service(className)
                .model(family + "-one", family);
    }

    private TestingJar throwing(String constructor) throws IOException {
        return new TestingJar(home)
                .source("Calm", Sources.still("Calm", "calm", constructor))
                .service("Calm");
    }

    private Path place(String jar) {
        return home.resolve("plugins").resolve(jar);
    }
}
