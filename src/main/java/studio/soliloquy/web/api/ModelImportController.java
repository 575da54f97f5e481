package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.ModelImports;
import studio.soliloquy.model.Precision;
import studio.soliloquy.web.WebSettings;
import studio.soliloquy.web.problem.WebError;

/** Takes files of networks and makes models of them. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelImportController {
    private final ModelImports imports;
    private final StudioHome home;
    private final WebSettings settings;

    ModelImportController(ModelImports imports, StudioHome home, WebSettings settings) {
        this.imports = imports;
        this.home = home;
        this.settings = settings;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importModel",
            summary = "Makes a model of a PyTorch checkpoint or an ONNX network",
            description = "The network is recognised by its tensors, checked and run once before it is installed. The"
                    + " same network again gives the model that is there already.")
    @ApiResponse(responseCode = "201", description = "Installed")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<ImportedModel> importModel(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "How exactly its numbers are kept") @RequestParam(defaultValue = "FP32")
                    Precision precision,
            @Parameter(
                            description = "For SyncTalk_2D's checkpoints, which do not tell it themselves: `ave` or"
                                    + " `hubert`; `ave` where it is left out")
                    @RequestParam(required = false)
                    String mode)
            throws IOException {
        requireSize(file.getSize());
        Path incoming = Files.createDirectories(home.data().resolve("incoming"));
        Path received = Files.createTempFile(incoming, "model-", ".upload");
        try {
            file.transferTo(received);
            String label = AssetUploadController.label(file.getOriginalFilename());
            Map<String, String> wishes = mode == null ? Map.of() : Map.of("mode", mode);
            return created(imports.importFile(received, label, precision, wishes));
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private void requireSize(long bytes) {
        long most = settings.maximumModelSize().toBytes();
        if (bytes > most) {
            throw new StudioException(
                    WebError.MODEL_TOO_LARGE,
                    "Expected a model of at most " + most + " bytes, found " + bytes + ".",
                    "Raise studio.web.maximum-model-size if the file is right.");
        }
    }

    private static ResponseEntity<ImportedModel> created(ModelDescriptor model) {
        return ResponseEntity.created(URI.create("/api/v1/models/" + model.id()))
                .body(ImportedModel.of(model));
    }

    /**
     * A model as it was installed.
     *
     * @param licence the SPDX name
     * @param settings what its family knows of it, by the family's own keys
     */
    record ImportedModel(
            @Schema(example = "somebody") String id,
            @Schema(example = "synctalk") String family,
            @Schema(example = "Somebody") String title,
            String summary,
            String licence,
            List<ModelFile> files,
            Map<String, String> settings) {

        static ImportedModel of(ModelDescriptor model) {
            return new ImportedModel(
                    model.id(),
                    model.family(),
                    model.title(),
                    model.summary(),
                    model.licence(),
                    model.files(),
                    model.settings());
        }
    }
}
