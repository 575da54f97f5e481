package studio.soliloquy.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectDeleted;
import studio.soliloquy.project.ProjectId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The imported receipts in the database, their results beside those of this studio's own renders. */
@Service
class StoredImportedReceipts implements ImportedReceipts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 100_000;

    /** No job's id, so that whatever no job knows may be swept and these are not. */
    private static final String PREFIX = "imported-";

    private final JdbcClient sql;
    private final JobFolders folders;
    private final StoredReceipts receipts;

    StoredImportedReceipts(JdbcClient sql, JobFolders folders, StoredReceipts receipts) {
        this.sql = sql;
        this.folders = folders;
        this.receipts = receipts;
    }

    private record Stored(int place, String json, Optional<String> result, Instant importedAt) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ProjectId project, List<Arrival> arrivals) {
        OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
        for (int place = 0; place < arrivals.size(); place++) {
            Arrival arrival = arrivals.get(place);
            Receipt receipt = parsed(arrival.json());
            sql.sql("""
                    insert into imported_receipt (project_id, place, receipt, result, imported_at)
                    values (:project, :place, :receipt, :result, :now)""")
                    .param("project", project.value())
                    .param("place", place)
                    .param("receipt", arrival.json())
                    .param(
                            "result",
                            arrival.result().map(file -> copied(file, receipt)).orElse(null))
                    .param("now", now)
                    .update();
        }
    }

    private static Receipt parsed(String json) {
        try {
            Receipt receipt = json.length() > LONGEST ? null : JSON.readValue(json, Receipt.class);
            if (receipt == null
                    || receipt.schema() != Receipt.SCHEMA
                    || receipt.facts().isEmpty()) {
                throw unreadable("Expected the receipt of a render, found something else.", null);
            }
            return receipt;
        } catch (JacksonException malformed) {
            throw unreadable("Expected the receipt of a render, found one that cannot be read.", malformed);
        }
    }

    private static StudioException unreadable(String message, Exception cause) {
        return new StudioException(
                RenderError.RECEIPT_UNREADABLE, message, "Use the receipt as the studio wrote it.", cause);
    }

    private String copied(Path file, Receipt receipt) {
        String name =
                PREFIX + UUID.randomUUID() + "." + receipt.recipe().format().extension();
        try {
            if (!ResultFile.of(file)
                    .sha256()
                    .equals(receipt.facts().orElseThrow().result().sha256())) {
                throw unreadable("Expected the result of which the receipt speaks, found another file.", null);
            }
            forgetUnlessCommitted(name);
            folders.writeResult(name, target -> Files.copy(file, target));
            return name;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an imported result was kept", stopped);
        }
    }

    private void forgetUnlessCommitted(String name) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    folders.deleteResult(name);
                }
            }
        });
    }

    @Override
    public List<ImportedReceipt> of(ProjectId project) {
        return stored(project).stream()
                .map(row -> new ImportedReceipt(
                        row.place(), parsed(row.json()), row.result().isPresent(), row.importedAt()))
                .toList();
    }

    private List<Stored> stored(ProjectId project) {
        return sql.sql("""
                select place, receipt, result, imported_at from imported_receipt
                where project_id = :project order by place""")
                .param("project", project.value())
                .query((row, number) -> new Stored(
                        row.getInt("place"),
                        row.getString("receipt"),
                        Optional.ofNullable(row.getString("result")),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Stored find(ProjectId project, int index) {
        return stored(project).stream()
                .filter(row -> row.place() == index)
                .findFirst()
                .orElseThrow(() -> missing("an imported receipt of the number " + index));
    }

    private static StudioException missing(String expected) {
        return new StudioException(
                RenderError.RECEIPT_NOT_FOUND,
                "Expected " + expected + ", found none.",
                "Choose one of those that the project lists, or export it again with its results.");
    }

    @Override
    public String json(ProjectId project, int index) {
        return find(project, index).json();
    }

    @Override
    public Path result(ProjectId project, int index) {
        return find(project, index)
                .result()
                .filter(folders::hasResult)
                .map(folders::result)
                .orElseThrow(() -> missing("a result that came with the receipt"));
    }

    @Override
    public Render again(ProjectId project, int index) {
        return receipts.again(parsed(json(project, index)), Optional.of(project));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProjectDeleted deleted) {
        List<String> results = stored(deleted.project()).stream()
                .flatMap(row -> row.result().stream())
                .toList();
        sql.sql("delete from imported_receipt where project_id = :project")
                .param("project", deleted.project().value())
                .update();
        AfterCommit.run(() -> results.forEach(folders::deleteResult));
    }
}
