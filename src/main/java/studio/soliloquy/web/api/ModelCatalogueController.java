package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.model.Catalogue;
import studio.soliloquy.model.KnownModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelDownload;
import studio.soliloquy.model.ModelDownloads;
import studio.soliloquy.model.Models;

/** Shows which models are known and installs those that can be downloaded. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelCatalogueController {
    private final Catalogue catalogue;
    private final ModelDownloads downloads;
    private final Models models;

    ModelCatalogueController(Catalogue catalogue, ModelDownloads downloads, Models models) {
        this.catalogue = catalogue;
        this.downloads = downloads;
        this.models = models;
    }

    @GetMapping("/catalogue")
    @Operation(
            operationId = "listKnownModels",
            summary = "The models that the studio knows of, installed or not",
            description =
                    "Needs no network. Those with `downloadable` can be installed by a download, the others say in"
                            + " `obtain` how to get them.")
    @ApiResponse(responseCode = "200", description = "The models, by their titles")
    List<Known> known() {
        List<ModelDescriptor> installed = models.all();
        return catalogue.all().stream()
                .map(known -> Known.of(known, known.isAmong(installed)))
                .toList();
    }

    @GetMapping("/downloads")
    @Operation(operationId = "listModelDownloads", summary = "The downloads that are not done")
    @ApiResponse(responseCode = "200", description = "The downloads; one that is done is not among them any more")
    List<ShownDownload> downloads() {
        return downloads.all().stream().map(ShownDownload::of).toList();
    }

    @PostMapping("/{id}/download")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "downloadModel",
            summary = "Begins the download of a known model, or goes on with it",
            description = "The files are compared with their sizes and SHA-256, and the model appears when all of them"
                    + " are whole.")
    @ApiResponse(responseCode = "202", description = "It runs")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ShownDownload start(@PathVariable String id) {
        return ShownDownload.of(downloads.start(id));
    }

    @PostMapping("/{id}/download/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "pauseModelDownload", summary = "Stops a download and keeps what has come")
    @ApiResponse(responseCode = "204", description = "It has stopped")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void pause(@PathVariable String id) {
        downloads.pause(id);
    }

    @DeleteMapping("/{id}/download")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "cancelModelDownload", summary = "Stops a download and deletes what has come")
    @ApiResponse(responseCode = "204", description = "Nothing is left of it")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void cancel(@PathVariable String id) {
        downloads.cancel(id);
    }

    /**
     * A model that the studio knows of.
     *
     * @param licence the SPDX name
     * @param licenceLink null where none is known
     * @param bytes about how large its files are, 0 where nobody can say
     * @param obtain how to get its files by hand, null where it can be downloaded
     */
    record Known(
            @Schema(example = "wav2lip-96") String id,
            String title,
            String summary,
            String licence,
            URI licenceLink,
            List<URI> sources,
            @Schema(example = "onnx") String family,
            String goodAt,
            String needs,
            String obtain,
            long bytes,
            boolean downloadable,
            boolean installed) {

        static Known of(KnownModel known, boolean installed) {
            ModelDescriptor model = known.descriptor();
            return new Known(
                    model.id(),
                    model.title(),
                    model.summary(),
                    model.licence(),
                    model.licenceLink().orElse(null),
                    model.sources(),
                    model.family(),
                    known.goodAt(),
                    known.needs(),
                    known.obtain().orElse(null),
                    known.bytes(),
                    known.isDownloadable(),
                    installed);
        }
    }

    /**
     * How far a download is.
     *
     * @param failure null unless it failed
     */
    record ShownDownload(
            @Schema(example = "somebody") String model,
            ModelDownload.State state,
            long bytesDone,
            long bytes,
            Failure failure) {

        static ShownDownload of(ModelDownload download) {
            return new ShownDownload(
                    download.model(),
                    download.state(),
                    download.bytesDone(),
                    download.bytes(),
                    download.failure()
                            .map(why -> new Failure(why.code().name(), why.getMessage(), why.hint()))
                            .orElse(null));
        }

        /** Why a download failed. */
        @Schema(name = "DownloadFailure")
        record Failure(
                @Schema(example = "MODEL_DOWNLOAD_FAILED") String code, String message, String hint) {}
    }
}
