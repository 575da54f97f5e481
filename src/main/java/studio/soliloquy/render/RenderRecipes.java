package studio.soliloquy.render;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of the jobs' recipes. */
interface RenderRecipes extends Repository<RenderRecipe, UUID> {
    RenderRecipe save(RenderRecipe recipe);

    Optional<RenderRecipe> findById(UUID job);
}
