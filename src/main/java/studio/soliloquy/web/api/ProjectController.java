package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** Makes, shows, changes and deletes projects. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects")
class ProjectController {
    private final Projects projects;
    private final TransactionTemplate transaction;

    ProjectController(Projects projects, PlatformTransactionManager transactions) {
        this.projects = projects;
        transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    @Operation(operationId = "listProjects", summary = "All projects, the one changed last first")
    @ApiResponse(responseCode = "200", description = "The projects")
    List<Project> all() {
        return projects.all();
    }

    @PostMapping
    @Operation(operationId = "createProject", summary = "Begins a project")
    @ApiResponse(responseCode = "201", description = "It is there, with nothing chosen yet")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<Project> create(@RequestBody NewProject asked) {
        Project project = projects.create(asked.name());
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
                .body(project);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getProject", summary = "A project")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Project get(@PathVariable ProjectId id) {
        return projects.get(id);
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeProject",
            summary = "Changes any of a project's name, subject, face, audio, the stretch of it that is used,"
                    + " features, model, frame rate, parameters and format",
            description = "Either everything is changed or nothing.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Project change(@PathVariable ProjectId id, @RequestBody ProjectChange change) {
        List<Consumer<Projects>> steps = change.steps(projects.get(id));
        if (steps.size() == 1) {
            // A single step mends a collision with another edit by itself, which it cannot within a transaction.
            steps.get(0).accept(projects);
        } else {
            transaction.executeWithoutResult(status -> steps.forEach(step -> step.accept(projects)));
        }
        return projects.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteProject",
            summary = "Deletes a project with its renders",
            description = "Assets that no other project uses go with it.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void delete(@PathVariable ProjectId id) {
        projects.delete(id);
    }

    /** What a project begins with. */
    record NewProject(
            @Schema(example = "The greeting", requiredMode = Schema.RequiredMode.REQUIRED)
            String name) {}
}
