package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import studio.soliloquy.exchange.ProjectFiles;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** Gives projects out as one file each, and takes such files in. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects")
class ProjectFileController {
    private final Projects projects;
    private final ProjectFiles files;

    ProjectFileController(Projects projects, ProjectFiles files) {
        this.projects = projects;
        this.files = files;
    }

    @GetMapping("/{id}/export")
    @Operation(
            operationId = "exportProject",
            summary = "A project as one file: what it is made of, its settings and its receipts",
            description = "A ZIP that is made while it is sent; another studio can import it.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable ProjectId id,
            @Parameter(description = "Present, with any value: with the finished videos")
                    @RequestParam(required = false)
                    String results) {
        Project project = projects.get(id);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(FileNames.of(project.name(), ProjectFiles.EXTENSION), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(target -> files.export(id, results != null, target));
    }

    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "importProject",
            summary = "Makes a project of such a file",
            description =
                    "All of it is checked, each file in it as any other upload. A refused one leaves nothing behind."
                            + " Its receipts are listed with the project, and its results where they are in the file.")
    @ApiResponse(responseCode = "201", description = "It is there")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Project> take(InputStream file) {
        Project project = files.importFrom(file);
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
                .body(project);
    }
}
