package studio.soliloquy.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.home.StudioHome;

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
    InMemoryProjects projects(InMemoryAssetStore assets) {
        return new InMemoryProjects(assets);
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
    TestingPreflight preflight(InMemoryProjects projects) {
        return new TestingPreflight(projects);
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
