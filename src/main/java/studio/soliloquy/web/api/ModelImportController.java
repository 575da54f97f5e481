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
import org.springframework.util.FileSystemUtils;
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
import studio.soliloquy.model.ModelPackages;
import studio.soliloquy.model.Precision;
import studio.soliloquy.web.WebSettings;
import studio.soliloquy.web.problem.WebError;

/** Takes files of networks and makes models of them. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelImportController {
    private final ModelImports imports;
    private final ModelPackages packages;
    private final StudioHome home;
    private final WebSettings settings;

    ModelImportController(ModelImports imports, ModelPackages packages, StudioHome home, WebSettings settings) {
        this.imports = imports;
        this.packages = packages;
        this.home = home;
        this.settings = settings;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importModel",
            summary = "Makes a model of a PyTorch checkpoint, an ONNX network or a package",
            description =
                    "A network is recognised by its tensors, checked and run once before it is installed. A package"
                            + " is a `model.yaml` with its files, packed or file by file. The same again gives the model that is"
                            + " there already.")
    @ApiResponse(responseCode = "201", description = "Installed")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<ImportedModel> importModel(
            @Parameter(
                            description = "A checkpoint, an ONNX network or a package as ZIP or TAR; or several files"
                                    + " with a `model.yaml` among them")
                    @RequestPart("file")
                    List<MultipartFile> files,
            @Parameter(description = "How exactly its numbers are kept") @RequestParam(defaultValue = "FP32")
                    Precision precision,
            @Parameter(
                            description = "For SyncTalk_2D's checkpoints, which do not tell it themselves: `ave` or"
                                    + " `hubert`; `ave` where it is left out")
                    @RequestParam(required = false)
                    String mode)
            throws IOException {
        requireSize(files.stream().mapToLong(MultipartFile::getSize).sum());
        Path incoming = Files.createDirectories(home.data().resolve("incoming"));
        Path received = Files.createTempDirectory(incoming, "model-");
        try {
            if (files.size() > 1 || isDescriptor(files.get(0))) {
                return created(packages.install(folder(files, received)));
            }
            Path file = received.resolve("upload");
            files.get(0).transferTo(file);
            if (packages.isPackage(file)) {
                return created(packages.install(file));
            }
            String label = AssetUploadController.label(files.get(0).getOriginalFilename());
            Map<String, String> wishes = mode == null ? Map.of() : Map.of("mode", mode);
            return created(imports.importFile(file, label, precision, wishes));
        } finally {
            FileSystemUtils.deleteRecursively(received);
        }
    }

    private static boolean isDescriptor(MultipartFile file) {
        return name(file).equals("model.yaml");
    }

    /** Names that no file of a model may have are left out; so nothing is written elsewhere. */
    private static Path folder(List<MultipartFile> files, Path folder) throws IOException {
        for (MultipartFile file : files) {
            if (ModelFile.isName(name(file))) {
                file.transferTo(folder.resolve(name(file)));
            }
        }
        return folder;
    }

    /** Without the folders that a browser may send with it. */
    private static String name(MultipartFile file) {
        String given = String.valueOf(file.getOriginalFilename());
        return given.substring(given.lastIndexOf('/') + 1);
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
