package studio.soliloquy.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import studio.soliloquy.TemporaryHome;

/** Runs a test against the web module alone, on a real port, with doubles that keep everything in memory behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = TestingWeb.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryHome.class)
@Import(StudioClient.class)
public @interface WebTest {}
