package studio.soliloquy.render;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a job's receipt needs beside the job's row. */
@Entity
@Table(name = "render_recipe")
class RenderRecipe extends Row<UUID> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Id
    private UUID jobId;

    @Column(length = 20_000)
    private String model;

    private String title;

    @Column(length = 60_000)
    private String origin;

    protected RenderRecipe() {}

    RenderRecipe(RenderId job, RecipeModel model) {
        jobId = job.value();
        this.model = JSON.writeValueAsString(model);
    }

    /** As it was when the job was submitted. */
    RecipeModel model() {
        return JSON.readValue(model, RecipeModel.class);
    }

    /** The job renders this receipt again. */
    void again(Receipt receipt) {
        title = receipt.recipe().title();
        origin = JSON.writeValueAsString(receipt);
    }

    /** The title to render with; empty for the project's name. */
    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** The receipt that the job renders again. */
    Optional<Receipt> origin() {
        return Optional.ofNullable(origin).map(receipt -> JSON.readValue(receipt, Receipt.class));
    }

    @Override
    public UUID getId() {
        return jobId;
    }
}
