package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;

/** The receipts that lie beside the results. */
@Service
class StoredReceipts implements Receipts {
    private final RenderJobs jobs;
    private final JobFolders folders;
    private final ReceiptIngredients ingredients;
    private final ReceiptProjects projects;
    private final SubmissionCheck check;
    private final QueueCommands queue;
    private final RenderViews views;
    private final RenderRecipes recipes;
    private final TransactionOperations transactions;

    StoredReceipts(
            RenderJobs jobs,
            JobFolders folders,
            ReceiptIngredients ingredients,
            ReceiptProjects projects,
            SubmissionCheck check,
            QueueCommands queue,
            RenderViews views,
            RenderRecipes recipes,
            TransactionOperations transactions) {
        this.jobs = jobs;
        this.folders = folders;
        this.ingredients = ingredients;
        this.projects = projects;
        this.check = check;
        this.queue = queue;
        this.views = views;
        this.recipes = recipes;
        this.transactions = transactions;
    }

    @Override
    public Path of(RenderId id) {
        RenderJob job = jobs.findById(id.value()).orElseThrow(() -> UnknownRender.of(id));
        String result = job.resultName()
                .filter(name -> job.state() == RenderState.DONE)
                .orElseThrow(() -> new StudioException(
                        RenderError.RENDER_NOT_DONE,
                        "Expected a render that is done, found it " + job.state() + ".",
                        job.state().isFinal() ? "Render again." : "Wait until it is done."));
        if (!folders.hasResult(JobFolders.receiptName(result))) {
            throw new StudioException(
                    RenderError.RECEIPT_NOT_FOUND,
                    "Expected a receipt beside the result, found none: it was rendered before the studio wrote them.",
                    "Render it once more to get one.");
        }
        return folders.result(JobFolders.receiptName(result));
    }

    @Override
    public Render again(Receipt receipt) {
        return again(receipt, Optional.empty());
    }

    /** @param into the project in which it is rendered; empty for the one that the receipt names, or a new one */
    Render again(Receipt receipt, Optional<ProjectId> into) {
        requireKnown(receipt);
        Recipe recipe = receipt.recipe();
        ReceiptIngredients.Found found = ingredients.find(recipe);
        return transactions.execute(transaction -> {
            RenderRequest request = check.freeze(projects.draft(receipt, found, into));
            RenderJob job = queue.submit(List.of(request), Priority.NORMAL).get(0);
            recipes.findById(job.id().value()).orElseThrow().again(shortened(receipt));
            return views.of(job);
        });
    }

    private static void requireKnown(Receipt receipt) {
        if (receipt.schema() != Receipt.SCHEMA) {
            throw new StudioException(
                    RenderError.RECEIPT_UNSUPPORTED,
                    "Expected a receipt of schema " + Receipt.SCHEMA + ", found schema " + receipt.schema() + ".",
                    "Use a studio of the version that wrote the receipt.");
        }
    }

    /** Receipts of receipts would grow without end. */
    private static Receipt shortened(Receipt receipt) {
        Optional<ReceiptFacts> facts = receipt.facts().map(ReceiptFacts::withoutHistory);
        return new Receipt(receipt.schema(), receipt.recipe(), facts);
    }
}
