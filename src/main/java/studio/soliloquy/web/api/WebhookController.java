package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.webhook.NewWebhook;
import studio.soliloquy.webhook.ProjectWebhook;
import studio.soliloquy.webhook.ProjectWebhooks;
import studio.soliloquy.webhook.WebhookDelivery;
import studio.soliloquy.webhook.WebhookId;

/** Lets other programs be told of the end of a project's renders. */
@RestController
@RequestMapping("/api/v1/projects/{id}/webhooks")
@Tag(name = "Webhooks")
class WebhookController {
    private final Projects projects;
    private final ProjectWebhooks webhooks;

    WebhookController(Projects projects, ProjectWebhooks webhooks) {
        this.projects = projects;
        this.webhooks = webhooks;
    }

    @GetMapping
    @Operation(operationId = "listWebhooks", summary = "Who is told of the end of a project's renders")
    @ApiResponse(responseCode = "200", description = "The webhooks, without their secrets")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<ProjectWebhook> of(@PathVariable ProjectId id) {
        return webhooks.of(projects.get(id).id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addWebhook",
            summary = "Has an address told of the end of each of a project's renders",
            description =
                    "The secret, with which everything that is told is signed, is in this answer and in no other.")
    @ApiResponse(responseCode = "201", description = "It is told from now on")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    AddedWebhook add(@PathVariable ProjectId id, @RequestBody WebhookOrder order) {
        return AddedWebhook.of(webhooks.add(projects.get(id).id(), order.url()));
    }

    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeWebhook", summary = "Has an address told no longer")
    @ApiResponse(responseCode = "204", description = "It is told no more, not even of what has ended")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void remove(@PathVariable ProjectId id, @PathVariable WebhookId webhook) {
        webhooks.remove(projects.get(id).id(), webhook);
    }

    @GetMapping("/{webhook}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What became of what was told, the latest first",
            description = "Of the last seven days, 50 at most.")
    @ApiResponse(responseCode = "200", description = "The deliveries")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<WebhookDelivery> deliveries(@PathVariable ProjectId id, @PathVariable WebhookId webhook) {
        return webhooks.deliveries(projects.get(id).id(), webhook);
    }

    /** Whom to tell. */
    record WebhookOrder(
            @Schema(example = "https://example.org/soliloquy", requiredMode = Schema.RequiredMode.REQUIRED)
            String url) {
        WebhookOrder {
            if (url == null || url.isBlank()) {
                throw new IllegalArgumentException("Expected an address, found nothing");
            }
        }
    }

    /** A webhook at the only moment that its secret is told. */
    record AddedWebhook(
            WebhookId id,
            ProjectId project,
            String url,
            Instant createdAt,

            @Schema(example = "Yb0cK3uQ8dVwJm5n1pR7sT2xZ4aE6gH9iL0oN3qS5uW")
            String secret) {
        static AddedWebhook of(NewWebhook added) {
            ProjectWebhook webhook = added.webhook();
            return new AddedWebhook(
                    webhook.id(), webhook.project(), webhook.url(), webhook.createdAt(), added.secret());
        }
    }
}
