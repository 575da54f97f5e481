package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** Shows what was uploaded, across projects. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "Library")
class LibraryController {
    private final AssetStore assets;
    private final Projects projects;

    LibraryController(AssetStore assets, Projects projects) {
        this.assets = assets;
        this.projects = projects;
    }

    @GetMapping
    @Operation(
            operationId = "getLibrary",
            summary = "Everything that was uploaded, with where it is used; the youngest first")
    @ApiResponse(responseCode = "200", description = "The assets")
    List<LibraryEntry> all() {
        List<Project> users = projects.all();
        return assets.all().stream().map(asset -> LibraryEntry.of(asset, users)).toList();
    }

    /** An asset and the projects that it is part of. */
    record LibraryEntry(Asset asset, List<AssetUser> projects) {
        static LibraryEntry of(Asset asset, List<Project> all) {
            return new LibraryEntry(
                    asset,
                    all.stream()
                            .filter(project -> uses(project, asset.id()))
                            .map(project -> new AssetUser(project.id(), project.name()))
                            .toList());
        }

        private static boolean uses(Project project, AssetId asset) {
            return Stream.of(project.subject(), project.audio(), project.features())
                    .flatMap(Optional::stream)
                    .anyMatch(asset::equals);
        }
    }

    /** A project that an asset is part of. */
    record AssetUser(
            ProjectId id, @Schema(example = "The greeting") String name) {}
}
