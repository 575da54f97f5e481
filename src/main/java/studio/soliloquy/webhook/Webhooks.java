package studio.soliloquy.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderChanged;
import studio.soliloquy.render.RenderState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every target of the end of every render, and the webhooks of a project of the end of its own, on a thread of its
 * own. Who does not listen is told again, later each time, and at last no more.
 */
@Component
class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final WebhookSettings settings;
    private final StoredProjectWebhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookClient client;
    private final JsonMapper json;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "webhooks"));

    /** Whether the last look failed; used by that thread. */
    private boolean troubled;

    Webhooks(
            WebhookSettings settings,
            StoredProjectWebhooks webhooks,
            Deliveries deliveries,
            WebhookClient client,
            JsonMapper json) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.client = client;
        this.json = json;
        if (!settings.tellNobody()) {
            thread.scheduleWithFixedDelay(this::tellAll, 0, FIRST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Called on rendering threads, so it never waits. */
    @EventListener
    void on(RenderChanged changed) {
        Render render = changed.render();
        if (!settings.tellNobody() && render.state().isFinal()) {
            try {
                thread.execute(() -> attempt(() -> keep(render)));
                thread.execute(this::tellAll);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The end of a render is not told while the studio stops", stopping);
            }
        }
    }

    private void keep(Render render) {
        String end = render.finishedAt().map(Instant::toString).orElse("");
        String occasion = render.id() + " " + render.state() + " " + end;
        String body = json.writeValueAsString(news(render));
        Instant now = Instant.now();
        settings.targets()
                .forEach(target ->
                        deliveries.keep(occasion, Optional.empty(), target.url().toString(), body, now));
        webhooks.of(render.project())
                .forEach(webhook ->
                        deliveries.keep(occasion, Optional.of(webhook.id().value()), webhook.url(), body, now));
    }

    private static Map<String, Object> news(Render render) {
        String own = "/api/v1/renders/" + render.id();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("render", own);
        links.put("project", "/api/v1/projects/" + render.project());
        links.put("page", "/projects/" + render.project());
        if (render.state() == RenderState.DONE) {
            links.put("video", own + "/video");
            links.put("receipt", own + "/receipt");
        }
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("event", "render.ended");
        news.put("render", render.id().toString());
        news.put("project", render.project().toString());
        news.put("state", render.state().name());
        render.failure().ifPresent(failure -> news.put("failure", failure.code()));
        render.finishedAt().ifPresent(end -> news.put("finishedAt", end.toString()));
        news.put("links", links);
        return news;
    }

    private void tellAll() {
        attempt(() -> deliveries.due(Instant.now()).forEach(this::tell));
    }

    /** Says once that something is wrong, however long it stays so. */
    private void attempt(Runnable work) {
        try {
            work.run();
            troubled = false;
        } catch (RuntimeException failure) {
            LOG.atLevel(troubled ? Level.DEBUG : Level.WARN)
                    .setCause(failure)
                    .log("What is to be told to other programs could not be looked at; it is tried again");
            troubled = true;
        }
    }

    private void tell(Delivery delivery) {
        if (deliveries.claim(delivery, Instant.now(), LEASE)) {
            delivery.webhook()
                    .map(webhooks::target)
                    .orElseGet(() -> settings.target(delivery.url()))
                    .ifPresentOrElse(
                            target -> tell(target, delivery), () -> deliveries.end(delivery, "FAILED", Instant.now()));
        }
    }

    private void tell(WebhookSettings.Target target, Delivery delivery) {
        int attempts = delivery.attempts() + 1;
        String answer = answer(target, delivery);
        Instant now = Instant.now();
        if (Answer.isHeard(answer)) {
            deliveries.end(delivery, answer, now);
        } else if (attempts >= settings.attempts() || answer.equals(Answer.GONE)) {
            LOG.warn("{} was told {} times of the end of a render and did not listen: {}", target, attempts, answer);
            deliveries.end(delivery, answer, now);
        } else {
            deliveries.putOff(delivery, answer, now, now.plus(pause(attempts)));
        }
    }

    private String answer(WebhookSettings.Target target, Delivery delivery) {
        boolean privateToo = delivery.webhook().isPresent()
                ? settings.ofProjects() == WebhookSettings.Reach.ANYWHERE
                : settings.privateAddresses();
        try {
            return Answer.of(client.tell(target, privateToo, delivery));
        } catch (IOException | RuntimeException unreachable) {
            return Answer.of(unreachable);
        }
    }

    /** 5 s, 20 s, 80 s and so on. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << 2 * Math.min(attempts - 1, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
