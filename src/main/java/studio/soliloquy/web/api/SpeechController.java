package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.speech.EngineReport;
import studio.soliloquy.speech.SpeechJob;
import studio.soliloquy.speech.SpeechOrder;
import studio.soliloquy.speech.Synthesis;

/** Makes speech of text. */
@RestController
@RequestMapping("/api/v1/speech")
@Tag(name = "Speech")
class SpeechController {
    private final Synthesis synthesis;

    SpeechController(Synthesis synthesis) {
        this.synthesis = synthesis;
    }

    @GetMapping("/engines")
    @Operation(
            operationId = "listSpeechEngines",
            summary = "The programs of this machine that can speak, with their voices",
            description = "Each is tried. One that cannot speak says in `explanation` what to install.")
    @ApiResponse(responseCode = "200", description = "All engines that the studio knows")
    List<EngineReport> engines() {
        return synthesis.engines();
    }

    @PostMapping
    @Operation(
            operationId = "speak",
            summary = "Begins to make speech of a text",
            description = "The sound is checked as an upload is, and becomes an audio asset.")
    @ApiResponse(responseCode = "202", description = "It is under way")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<SpeechJob> speak(@RequestBody Text text) {
        SpeechJob job = synthesis.start(text.order());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/speech/" + job.id()))
                .body(job);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSpeech", summary = "How far a text on its way to speech is")
    @ApiResponse(responseCode = "200", description = "With the asset once it is done")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    SpeechJob get(@PathVariable UUID id) {
        return synthesis.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "cancelSpeech",
            summary = "Ends the engine that speaks a text",
            description = "Does nothing where it has ended.")
    @ApiResponse(responseCode = "204", description = "It ends at once")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void cancel(@PathVariable UUID id) {
        synthesis.cancel(id);
    }

    /** What is to be spoken, by whom and how. */
    record Text(
            @Schema(example = "espeak-ng", requiredMode = Schema.RequiredMode.REQUIRED)
            String engine,

            @Schema(example = "en-gb", requiredMode = Schema.RequiredMode.REQUIRED)
            String voice,

            @Schema(example = "Good morning.", requiredMode = Schema.RequiredMode.REQUIRED)
            String text,

            @Schema(example = "1", description = "As a multiple of the voice's own speed")
            Double speed,

            @Schema(example = "50", description = "In the engine's own range")
            Double pitch) {
        SpeechOrder order() {
            return new SpeechOrder(engine, voice, text, Optional.ofNullable(speed), Optional.ofNullable(pitch));
        }
    }
}
