package studio.soliloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.video.OutputFormat;

/** A studio from before template sets and formats is opened by this one. */
class MigrationTests {
    private static final AssetId PORTRAIT = new AssetId("p".repeat(22));
    private static final AssetId AUDIO = new AssetId("a".repeat(22));
    private static final String CREATED = "2026-01-02T03:04:05Z";

    @TempDir
    private Path home;

    @Test
    void keepsProjectsAndRendersFromBeforeThereWereTemplateSets() {
        String whole = "11111111-1111-1111-1111-111111111111";
        String empty = "22222222-2222-2222-2222-222222222222";
        JdbcClient old = oldDatabase();
        insertAsset(old, PORTRAIT, "PORTRAIT");
        insertAsset(old, AUDIO, "AUDIO");
        insertProject(old, whole, PORTRAIT.value(), AUDIO.value());
        insertProject(old, empty, null, null);
        insertRender(old, whole);

        try (ConfigurableApplicationContext studio =
                new SpringApplicationBuilder(Soliloquy.class).run("--studio.home=" + home, "--server.port=0")) {
            Projects projects = studio.getBean(Projects.class);
            Project project = projects.get(id(whole));
            assertThat(project.subject()).contains(PORTRAIT);
            assertThat(project.subjectKind()).contains(AssetKind.PORTRAIT);
            assertThat(project.faceIndex()).isEqualTo(1);
            assertThat(project.audio()).contains(AUDIO);
            assertThat(project.features()).isEmpty();
            assertThat(project.parameters()).containsExactly(Map.entry("mouth-strength", 1.25));
            assertThat(project.format()).isEqualTo(OutputFormat.MP4);
            assertThat(projects.get(id(empty)).subjectKind()).isEmpty();
            assertThat(studio.getBean(RenderQueue.class).ofProject(id(whole)))
                    .singleElement()
                    .satisfies(MigrationTests::assertKept);
        }
    }

    private static void assertKept(Render render) {
        assertThat(render.subject()).isEqualTo(PORTRAIT);
        assertThat(render.subjectKind()).isEqualTo(AssetKind.PORTRAIT);
        assertThat(render.features()).isEmpty();
        assertThat(render.format()).isEqualTo(OutputFormat.MP4);
        assertThat(render.bytes()).isEqualTo(4711);
    }

    private static ProjectId id(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    private JdbcClient oldDatabase() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:file:" + home.resolve("data/studio"), "sa", "");
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("3");
        assertThat(configuration.load().migrate().migrationsExecuted).isEqualTo(3);
        return JdbcClient.create(database);
    }

    private static void insertAsset(JdbcClient sql, AssetId id, String kind) {
        sql.sql("insert into asset values (:id, :kind, 'label', 'image/png', 10, :sha256, 64, 64, 0, '" + CREATED
                        + "')")
                .param("id", id.value())
                .param("kind", kind)
                .param("sha256", id.value())
                .update();
    }

    private static void insertProject(JdbcClient sql, String id, String portrait, String audio) {
        sql.sql("insert into project values (:id, 'Yesterday', :portrait, 1, :audio, 'mesh-warp', 30,"
                        + " '{\"mouth-strength\": 1.25}', '" + CREATED + "', '" + CREATED + "', 0)")
                .param("id", id)
                .param("portrait", portrait)
                .param("audio", audio)
                .update();
    }

    private static void insertRender(JdbcClient sql, String project) {
        sql.sql(
                        "insert into render_job (id, project_id, state, portrait_id, face_index, audio_id, model_id, frame_rate,"
                                + " parameters, width, height, frame_count, frames_done, frames_per_second, samples, bytes,"
                                + " submitted_at) values ('33333333-3333-3333-3333-333333333333', :project, 'DONE', :portrait, 1,"
                                + " :audio, 'mesh-warp', 30, '{}', 64, 64, 30, 30, 25.0, 16000, 4711, '" + CREATED
                                + "')")
                .param("project", project)
                .param("portrait", PORTRAIT.value())
                .param("audio", AUDIO.value())
                .update();
    }
}
