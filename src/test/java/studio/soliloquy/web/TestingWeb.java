package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.preflight.Silences;
import studio.soliloquy.preflight.SilentSpan;
import studio.soliloquy.render.ModelSpeed;
import studio.soliloquy.render.ModelSpeeds;

/** The web module with nothing real behind it. Not a configuration class, so that no scan picks it up. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ConfigurationPropertiesScan({"studio.soliloquy.web", "studio.soliloquy.home", "studio.soliloquy.account"})
@ComponentScan(
        basePackages = {"studio.soliloquy.web", "studio.soliloquy.account"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*JdbcAccountStore"))
@Import(AnimationModels.class)
class TestingWeb {
    @Bean
    InMemoryAccountStore accountStore() {
        return new InMemoryAccountStore();
    }

    @Bean
    @Primary
    TestingLogin login() {
        return new TestingLogin();
    }

    @Bean
    InMemoryAssetStore assetStore(StudioHome home) {
        return new InMemoryAssetStore(home.home());
    }

    @Bean
    InMemoryResumableUploads resumableUploads(InMemoryAssetStore assets) {
        return new InMemoryResumableUploads(assets);
    }

    @Bean
    InMemoryProjects projects(InMemoryAssetStore assets) {
        return new InMemoryProjects(assets);
    }

    @Bean
    InMemoryProjectFiles projectFiles(InMemoryProjects projects) {
        return new InMemoryProjectFiles(projects);
    }

    @Bean
    InMemoryRenderQueue renderQueue(InMemoryProjects projects, StudioHome home) {
        return new InMemoryRenderQueue(projects, home.home());
    }

    @Bean
    InMemoryReceipts receipts(InMemoryRenderQueue queue, InMemoryProjects projects, StudioHome home) {
        return new InMemoryReceipts(queue, projects, home.home());
    }

    @Bean
    InMemoryRenderLogs renderLogs(InMemoryRenderQueue queue) {
        return new InMemoryRenderLogs(queue);
    }

    @Bean
    TestingPreflight preflight(InMemoryProjects projects) {
        return new TestingPreflight(projects);
    }

    @Bean
    InMemorySynthesis synthesis() {
        return new InMemorySynthesis();
    }

    @Bean
    Silences silences(InMemoryAssetStore assets) {
        return audio -> List.of(
                new SilentSpan(0, assets.get(audio).require(AssetKind.AUDIO).seconds()));
    }

    @Bean
    TestingFitting subjectFitting(InMemoryProjects projects) {
        return new TestingFitting(projects);
    }

    @Bean
    TestingStorage storage() {
        return new TestingStorage();
    }

    @Bean
    TestingSystem systemReports() {
        return new TestingSystem();
    }

    @Bean
    InMemoryRenderStreams renderStreams(InMemoryRenderQueue queue, StudioHome home) {
        return new InMemoryRenderStreams(queue, home.home());
    }

    @Bean
    InMemoryCluster cluster() {
        return new InMemoryCluster();
    }

    @Bean
    CountingTransactions transactions() {
        return new CountingTransactions();
    }

    @Bean
    TestingFaceFinder faceFinder() {
        return new TestingFaceFinder();
    }

    @Bean
    TestingAnimationModel animationModel() {
        return new TestingAnimationModel();
    }

    @Bean
    InMemoryPlugins plugins() {
        return new InMemoryPlugins();
    }

    @Bean
    InMemoryModels models() {
        return new InMemoryModels();
    }

    @Bean
    InMemoryBakeOffs bakeOffs(InMemoryProjects projects, InMemoryRenderQueue queue) {
        return new InMemoryBakeOffs(projects, queue);
    }

    @Bean
    InMemoryImportedReceipts importedReceipts(InMemoryRenderQueue queue) {
        return new InMemoryImportedReceipts(queue);
    }

    @Bean
    InMemoryRenderExports renderExports(InMemoryRenderQueue queue, StudioHome home) {
        return new InMemoryRenderExports(queue, home.home());
    }

    /** Everything renders 24 frames a second. */
    @Bean
    ModelSpeeds modelSpeeds() {
        return model ->
                Optional.of(new ModelSpeed(model, 24, "Processor", 512, 3, Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Bean
    InMemoryPresets presets(InMemoryModels models) {
        return new InMemoryPresets(models);
    }

    @Bean
    InMemoryProjectWebhooks projectWebhooks() {
        return new InMemoryProjectWebhooks();
    }

    @Bean
    InMemoryBenchmarks benchmarks(InMemoryModels models) {
        return new InMemoryBenchmarks(models);
    }

    @Bean
    InMemoryCatalogue catalogue() {
        return new InMemoryCatalogue();
    }

    @Bean
    InMemoryDownloads downloads(InMemoryCatalogue catalogue) {
        return new InMemoryDownloads(catalogue);
    }

    @Bean
    InMemoryPackages packages(InMemoryModels models) {
        return new InMemoryPackages(models);
    }

    @Bean
    InMemoryTemplates templates(InMemoryAssetStore assets, StudioHome home) {
        return new InMemoryTemplates(assets, home.home());
    }
}
