package studio.soliloquy.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the pages' scripts and styles. Their names stay the same from build to build, so browsers ask each time whether
 * the content still does.
 */
@Configuration(proxyBeanMethods = false)
class StaticAssets implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(StaticAssets::digest);
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
