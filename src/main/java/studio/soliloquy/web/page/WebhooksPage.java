package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.webhook.ProjectWebhook;
import studio.soliloquy.webhook.ProjectWebhooks;
import studio.soliloquy.webhook.WebhookDelivery;
import studio.soliloquy.webhook.WebhookId;

/** Who is told of the end of a project's renders, and whether he listened. */
@Controller
@RequestMapping("/projects/{id}/webhooks")
class WebhooksPage {
    private static final int SHOWN = 10;

    private final Projects projects;
    private final ProjectWebhooks webhooks;

    WebhooksPage(Projects projects, ProjectWebhooks webhooks) {
        this.projects = projects;
        this.webhooks = webhooks;
    }

    @GetMapping
    String show(@PathVariable ProjectId id, Model page) {
        page.addAttribute("project", projects.get(id));
        page.addAttribute(
                "webhooks",
                webhooks.of(id).stream()
                        .map(webhook -> WebhookRow.of(webhook, webhooks.deliveries(id, webhook.id())))
                        .toList());
        return "webhooks";
    }

    /** The answer shows the secret, which nobody can see again. */
    @PostMapping
    String add(@PathVariable ProjectId id, @RequestParam String url, Model page, HttpServletResponse response) {
        try {
            page.addAttribute("made", webhooks.add(projects.get(id).id(), url.strip()));
        } catch (StudioException refusal) {
            if (refusal.code().kind() != ErrorKind.USER_ERROR) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("refusal", refusal);
            page.addAttribute("url", url);
        }
        return show(id, page);
    }

    @PostMapping("/{webhook}/remove")
    String remove(@PathVariable ProjectId id, @PathVariable WebhookId webhook) {
        webhooks.remove(projects.get(id).id(), webhook);
        return "redirect:/projects/" + id + "/webhooks";
    }

    /** A webhook as the page shows it, with what it was told last. */
    record WebhookRow(WebhookId id, String url, List<DeliveryRow> deliveries) {
        static WebhookRow of(ProjectWebhook webhook, List<WebhookDelivery> deliveries) {
            return new WebhookRow(
                    webhook.id(),
                    webhook.url(),
                    deliveries.stream().limit(SHOWN).map(DeliveryRow::of).toList());
        }
    }

    /**
     * A delivery as the page shows it.
     *
     * @param answer a status, or the key of the words for why there is none; empty where it was not told yet
     */
    record DeliveryRow(
            ZonedDateTime at, String renderState, String state, int attempts, String answer, ZonedDateTime nextAt) {
        static DeliveryRow of(WebhookDelivery delivery) {
            return new DeliveryRow(
                    here(delivery.createdAt()),
                    delivery.renderState().name(),
                    delivery.state().name(),
                    delivery.attempts(),
                    delivery.answer().orElse(""),
                    delivery.nextAt().map(DeliveryRow::here).orElse(null));
        }

        private static ZonedDateTime here(Instant instant) {
            return instant.atZone(ZoneId.systemDefault());
        }

        public boolean isStatus() {
            return !answer.isEmpty() && Character.isDigit(answer.charAt(0));
        }
    }
}
