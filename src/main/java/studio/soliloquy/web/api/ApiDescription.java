package studio.soliloquy.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.video.Colour;
import studio.soliloquy.web.problem.Problem;
import studio.soliloquy.webhook.WebhookId;

/** Describes the API for OpenAPI: what all endpoints have in common. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final Set<RequestMethod> CHANGES =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(AssetId.class, new StringSchema().example("q3fXk0b1TzS8wYhUe2mNnA"))
                .replaceWithSchema(
                        Colour.class,
                        new StringSchema().pattern("#[0-9a-fA-F]{6}").example("#ffffff"))
                .replaceWithSchema(ProjectId.class, new UUIDSchema())
                .replaceWithSchema(RenderId.class, new UUIDSchema())
                .replaceWithSchema(TemplateBuildId.class, new UUIDSchema())
                .replaceWithSchema(WebhookId.class, new UUIDSchema())
                .replaceWithSchema(OptionalLong.class, new IntegerSchema().format("int64"));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Soliloquy")
                        .version("v1")
                        .description("Makes a picture talk. Every change needs the value of the cookie `XSRF-TOKEN` in"
                                + " the header `X-XSRF-TOKEN`; any request gives the cookie. A program that sends a token of an"
                                + " account in `Authorization: Bearer` needs neither.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .addServersItem(new Server().url("/").description("This studio"))
                .addTagsItem(
                        new Tag().name("Assets").description("Portraits, template sets, audio, clips and features"))
                .addTagsItem(new Tag().name("Benchmark").description("How fast models render on this machine"))
                .addTagsItem(new Tag().name("Projects").description("What is to talk, with which voice, and how"))
                .addTagsItem(new Tag().name("Models").description("What can make it talk"))
                .addTagsItem(new Tag().name("Template builds").description("Template sets in the making"))
                .addTagsItem(new Tag().name("Nodes").description("The machines that do the work"))
                .addTagsItem(new Tag().name("Renders").description("The videos, finished or in the making"))
                .addTagsItem(new Tag().name("Speech").description("Sound that is made of text"))
                .addTagsItem(new Tag().name("Storage").description("How much of its disk the studio takes"))
                .addTagsItem(new Tag().name("System").description("The machine that answers"))
                .addTagsItem(new Tag().name("Streams").description("Videos to watch while they are made"))
                .addTagsItem(new Tag().name("Webhooks").description("Who else is told of the end of renders"))
                .components(components())
                // The first one says that there need be none.
                .security(List.of(new SecurityRequirement(), new SecurityRequirement().addList("token")));
    }

    /** Whatever an endpoint does not list can still go wrong, and is answered in the same form. */
    @Bean
    OperationCustomizer everyFailureIsAProblem() {
        return (operation, method) -> {
            ApiResponses answers = operation.getResponses();
            if (operation.getRequestBody() != null) {
                lackingOf(answers, "400", "BadRequest");
                lackingOf(answers, "413", "TooLarge");
            }
            lackingOf(answers, "401", "NotLoggedIn");
            if (isChange(method)) {
                lackingOf(answers, "403", "Forbidden");
            }
            lackingOf(answers, "default", "Failure");
            return operation;
        };
    }

    private static void lackingOf(ApiResponses answers, String status, String problem) {
        if (!answers.containsKey(status)) {
            answers.addApiResponse(status, new ApiResponse().$ref(problem));
        }
    }

    private static boolean isChange(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Stream.of(mapping.method()).anyMatch(CHANGES::contains);
    }

    /** The second way to upload shares its address with the first, and springdoc describes one operation for both. */
    @Bean
    OpenApiCustomizer uploadsAsTheyAre() {
        return api -> api.getPaths()
                .get("/api/v1/assets")
                .getPost()
                .getRequestBody()
                .getContent()
                .addMediaType(
                        "application/octet-stream",
                        new MediaType()
                                .schema(new StringSchema().format("binary").description("The file itself")));
    }

    private static Components components() {
        Components components = new Components()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of an account, where the studio asks for a login"))
                .addResponses(
                        "BadRequest",
                        problem("The request is incomplete or damaged", HttpStatus.BAD_REQUEST, "BODY_UNREADABLE"))
                .addResponses(
                        "NotLoggedIn",
                        problem(
                                "The studio asks for a login, and nobody has logged in",
                                HttpStatus.UNAUTHORIZED,
                                "LOGIN_REQUIRED"))
                .addResponses(
                        "Forbidden",
                        problem(
                                "The token is missing, or the account's role does not allow it",
                                HttpStatus.FORBIDDEN,
                                "CSRF_TOKEN_INVALID"))
                .addResponses("NotFound", problem("There is none of this id", HttpStatus.NOT_FOUND, "ASSET_NOT_FOUND"))
                .addResponses("Conflict", problem("Not as things stand now", HttpStatus.CONFLICT, "RENDER_NOT_DONE"))
                .addResponses("Gone", problem("It was there and is no longer", HttpStatus.GONE, "STREAM_ENDED"))
                .addResponses(
                        "TooLarge",
                        problem("The upload is larger than allowed", HttpStatus.CONTENT_TOO_LARGE, "ASSET_TOO_LARGE"))
                .addResponses(
                        "UnsupportedType",
                        problem(
                                "Not a type of file the studio takes",
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "ASSET_UNSUPPORTED"))
                .addResponses(
                        "RangeInvalid",
                        problem(
                                "The file has no such bytes",
                                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                                "RANGE_INVALID"))
                .addResponses(
                        "Unprocessable",
                        problem(
                                "Understood, but the input is at fault",
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "PROJECT_INCOMPLETE"))
                .addResponses(
                        "Failure",
                        problem("Anything else that went wrong", HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR"));
        ModelConverters.getInstance().read(Problem.class).forEach(components::addSchemas);
        return components;
    }

    private static ApiResponse problem(String description, HttpStatus status, String code) {
        Problem example = new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                "What was expected, and what was found.",
                "/api/v1/…",
                code,
                "What to do about it.",
                status.is5xxServerError() ? "5f3a91c0" : null);
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description + ", for example `" + code + "`")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(schema).example(example)));
    }
}
