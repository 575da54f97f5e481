package studio.soliloquy.template.build;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import studio.soliloquy.template.TemplateBuild.State;

interface Builds extends JpaRepository<StoredBuild, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredBuild> findLockedById(UUID id);

    Optional<StoredBuild> findFirstByHeldClipId(String clip);

    Optional<StoredBuild> findFirstByStateInAndClaimedUntilLessThanEqualOrderByCreatedAt(
            Collection<State> states, Instant now);

    List<StoredBuild> findTop50ByOrderByCreatedAtDesc();
}
