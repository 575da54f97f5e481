package studio.soliloquy.animation.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import studio.soliloquy.animation.AnimationPlugin;
import studio.soliloquy.model.ModelDescriptor;

/** A plug-in's jar, compiled from sources that a test gives. */
final class TestingJar {
    private static final String IMPORTS = """
            import java.util.*;
            import studio.soliloquy.animation.*;
            import studio.soliloquy.device.*;
            import studio.soliloquy.model.*;
            import studio.soliloquy.video.*;
            """;

    /** The classes of each source, by their files' names. */
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final Path work;
    private final Map<String, byte[]> entries = new TreeMap<>();

    TestingJar(Path work) {
        this.work = work;
    }

    /** Named as the plug-in's service, whether there is such a class or not. */
    TestingJar service(String className) {
        return entry("META-INF/services/" + AnimationPlugin.class.getName(), className);
    }

    TestingJar model(String id, String family) {
        return entry(
                "META-INF/soliloquy/models/" + id + ".yaml",
                ModelDescriptor.withoutFiles(id, family, "The model " + id, "Moves.", "MIT")
                        .toYaml());
    }

    TestingJar entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestingJar without(String name) {
        assertThat(entries.remove(name)).isNotNull();
        return this;
    }

    /** Compiles one source, with all that a plug-in imports; the same source only once. */
    TestingJar source(String className, String body) throws IOException {
        Map<String, byte[]> known = COMPILED.get(body);
        if (known == null) {
            known = compiled(className, body);
            COMPILED.put(body, known);
        }
        entries.putAll(known);
        return this;
    }

    private Map<String, byte[]> compiled(String className, String body) throws IOException {
        Path sources = Files.createDirectories(work.resolve("sources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path source = Files.writeString(sources.resolve(className + ".java"), IMPORTS + body);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-nowarn", "-d", classes.toString(), source.toString());
        assertThat(result).isZero();
        Map<String, byte[]> compiled = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                compiled.put(file.getFileName().toString(), Files.readAllBytes(file));
                Files.delete(file);
            }
        }
        return compiled;
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }
}
