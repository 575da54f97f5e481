package studio.soliloquy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the studio. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Soliloquy",
        sharedModules = {"error", "home"})
public class Soliloquy {
    public static void main(String[] arguments) {
        SpringApplication.run(Soliloquy.class, arguments);
    }
}
