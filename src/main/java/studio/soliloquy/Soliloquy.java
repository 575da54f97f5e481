package studio.soliloquy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import studio.soliloquy.cli.CommandLineInterface;

/** Starts the studio's server, or runs one of its commands where the arguments name one. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Soliloquy",
        sharedModules = {"error", "home"})
public class Soliloquy {
    public static void main(String[] arguments) {
        if (CommandLineInterface.isMeant(arguments)) {
            System.exit(CommandLineInterface.run(arguments));
        }
        SpringApplication.run(Soliloquy.class, arguments);
    }
}
