package studio.soliloquy.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProjectRows extends JpaRepository<StoredProject, UUID> {
    /** Those that were not discarded. */
    List<StoredProject> findAllByDeletedAtIsNullOrderByChangedAtDescIdAsc();

    /** The one discarded last comes first. */
    List<StoredProject> findAllByDeletedAtIsNotNullOrderByDeletedAtDescIdAsc();

    Optional<StoredProject> findByIdAndDeletedAtIsNull(UUID id);

    @Query("select count(project) > 0 from StoredProject project"
            + " where project.subject = :asset or project.audio = :asset or project.features = :asset")
    boolean use(String asset);
}
