package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.media.Storage;
import studio.soliloquy.media.StorageUse;

/** Tells how much of its disk the studio takes. */
@RestController
@RequestMapping("/api/v1/storage")
@Tag(name = "Storage")
class StorageController {
    private final Storage storage;

    StorageController(Storage storage) {
        this.storage = storage;
    }

    @GetMapping
    @Operation(
            operationId = "getStorage",
            summary = "What lies where on the studio's disk, in bytes",
            description = "As of some seconds ago. `freeBytes` is null where nobody knows.")
    @ApiResponse(responseCode = "200", description = "The sizes")
    StorageUse use() {
        return storage.use();
    }
}
