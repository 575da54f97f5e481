package studio.soliloquy.cli;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The parts of the studio that commands need: no server, no database, and no folders made where the command happens to
 * run. It carries no stereotype, so the server's own component scan passes it by.
 */
@ComponentScan(
        basePackages = {
            "studio.soliloquy.device",
            "studio.soliloquy.audio",
            "studio.soliloquy.video",
            "studio.soliloquy.face",
            "studio.soliloquy.model",
            "studio.soliloquy.template",
            "studio.soliloquy.animation",
            "studio.soliloquy.benchmark"
        },
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "studio\\.soliloquy\\.template\\.build\\..*"))
@ConfigurationPropertiesScan({
    "studio.soliloquy.home",
    "studio.soliloquy.device",
    "studio.soliloquy.audio",
    "studio.soliloquy.video",
    "studio.soliloquy.face",
    "studio.soliloquy.model",
    "studio.soliloquy.template",
    "studio.soliloquy.animation"
})
class StudioComponents {}
