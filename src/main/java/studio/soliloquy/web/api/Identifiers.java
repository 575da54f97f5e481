package studio.soliloquy.web.api;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.UploadId;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.PresetId;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.BakeOffId;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TemplateError;
import studio.soliloquy.webhook.WebhookError;
import studio.soliloquy.webhook.WebhookId;

/** Reads ids in addresses. One that cannot be an id names nothing, so it is answered like one that is unknown. */
@Configuration(proxyBeanMethods = false)
class Identifiers implements WebMvcConfigurer {
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, AssetId.class, Identifiers::asset);
        registry.addConverter(String.class, UploadId.class, Identifiers::upload);
        registry.addConverter(
                String.class, ProjectId.class, id -> new ProjectId(uuid(id, ProjectError.PROJECT_NOT_FOUND)));
        registry.addConverter(
                String.class, PresetId.class, id -> new PresetId(uuid(id, ProjectError.PRESET_NOT_FOUND)));
        registry.addConverter(
                String.class,
                TemplateBuildId.class,
                id -> new TemplateBuildId(uuid(id, TemplateError.TEMPLATE_BUILD_NOT_FOUND)));
        registry.addConverter(
                String.class, BakeOffId.class, id -> new BakeOffId(uuid(id, RenderError.BAKE_OFF_NOT_FOUND)));
        registry.addConverter(
                String.class, WebhookId.class, id -> new WebhookId(uuid(id, WebhookError.WEBHOOK_NOT_FOUND)));
        registry.addConverter(String.class, RenderId.class, id -> new RenderId(uuid(id, RenderError.RENDER_NOT_FOUND)));
    }

    static AssetId asset(String id) {
        try {
            return new AssetId(id);
        } catch (IllegalArgumentException malformed) {
            throw unknown(AssetError.ASSET_NOT_FOUND, malformed);
        }
    }

    private static UploadId upload(String id) {
        try {
            return new UploadId(id);
        } catch (IllegalArgumentException malformed) {
            throw unknown(AssetError.ASSET_UPLOAD_NOT_FOUND, malformed);
        }
    }

    static UUID uuid(String id, ErrorCode code) {
        if (!UUID_FORM.matcher(id).matches()) {
            throw unknown(code, null);
        }
        return UUID.fromString(id);
    }

    private static StudioException unknown(ErrorCode code, Exception cause) {
        String what = code.name().replace("_NOT_FOUND", "").replace('_', ' ').toLowerCase(Locale.ROOT);
        return new StudioException(
                code, "There is no such " + what + ": the id is malformed.", "Use an id as the API gave it.", cause);
    }
}
