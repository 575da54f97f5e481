package studio.soliloquy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.speech.EngineReport;
import studio.soliloquy.speech.SpeechJob;
import studio.soliloquy.speech.SpeechJob.State;
import studio.soliloquy.speech.SpeechOrder;
import studio.soliloquy.speech.Synthesis;
import studio.soliloquy.speech.Voice;
import studio.soliloquy.speech.VoiceRange;

/** Has one voice, which never comes to an end by itself. */
public final class InMemorySynthesis implements Synthesis {
    private final Map<UUID, SpeechJob> jobs = new ConcurrentHashMap<>();

    @Override
    public List<EngineReport> engines() {
        return List.of(new EngineReport(
                "testing",
                "Testing",
                true,
                "",
                List.of(new Voice("en", "English", "en")),
                Optional.of(new VoiceRange(0.5, 2, 0.05, 1)),
                Optional.empty()));
    }

    @Override
    public SpeechJob start(SpeechOrder order) {
        if (order.text().isEmpty()) {
            throw TestingError.SPEECH_INVALID.because("Expected a text.");
        }
        return keep(new SpeechJob(UUID.randomUUID(), State.RUNNING, Optional.empty(), Optional.empty()));
    }

    private SpeechJob keep(SpeechJob job) {
        jobs.put(job.id(), job);
        return job;
    }

    @Override
    public SpeechJob get(UUID id) {
        return Optional.ofNullable(jobs.get(id))
                .orElseThrow(() -> TestingError.SPEECH_NOT_FOUND.because("There is no such text."));
    }

    @Override
    public void cancel(UUID id) {
        keep(new SpeechJob(get(id).id(), State.CANCELLED, Optional.empty(), Optional.empty()));
    }
}
