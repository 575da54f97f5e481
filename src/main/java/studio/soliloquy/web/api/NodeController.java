package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.cluster.Cluster;
import studio.soliloquy.cluster.Node;

/** Shows the nodes that work on the queue. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Nodes")
class NodeController {
    private final Cluster cluster;

    NodeController(Cluster cluster) {
        this.cluster = cluster;
    }

    @GetMapping("/nodes")
    @Operation(
            operationId = "listNodes",
            summary = "The nodes that are alive, by name",
            description = "One that has given no sign of life for 20 seconds is left out.")
    @ApiResponse(responseCode = "200", description = "The nodes")
    List<LivingNode> nodes() {
        return cluster.nodes().stream().map(this::living).toList();
    }

    private LivingNode living(Node node) {
        return new LivingNode(
                node.id().value(),
                node.name(),
                node.slots(),
                node.devices(),
                node.startedAt(),
                node.seenAt(),
                node.id().equals(cluster.self()));
    }

    /**
     * A node as the API shows it.
     *
     * @param slots segments that it renders at once, 0 where it only serves pages
     * @param devices the ids of those that it renders on
     * @param self whether it is the one that answers
     */
    record LivingNode(
            String id, String name, int slots, Set<String> devices, Instant startedAt, Instant seenAt, boolean self) {}
}
