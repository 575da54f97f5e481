package studio.soliloquy.web;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** The web module with nothing real behind it. Not a configuration class, so that no scan picks it up. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ConfigurationPropertiesScan({"studio.soliloquy.web", "studio.soliloquy.home"})
@ComponentScan("studio.soliloquy.web")
@Import(AnimationModels.class)
class TestingWeb {
    @Bean
    InMemoryAssetStore assetStore(StudioHome home) {
        return new InMemoryAssetStore(home.home());
    }

    @Bean
    InMemoryProjects projects() {
        return new InMemoryProjects();
    }

    @Bean
    InMemoryRenderQueue renderQueue(InMemoryProjects projects, StudioHome home) {
        return new InMemoryRenderQueue(projects, home.home());
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
    Models models() {
        ModelDescriptor model = new ModelDescriptor(
                "still-life", TestingAnimationModel.FAMILY, "Still life", "Moves nothing at all.", "Apache-2.0");
        return new Models() {
            @Override
            public List<ModelDescriptor> all() {
                return List.of(model);
            }

            @Override
            public ModelDescriptor get(String id) {
                return model;
            }
        };
    }
}
