package studio.soliloquy.asset;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Of many owners: each thread sees those of the person whom it works for. */
interface Assets extends JpaRepository<StoredAsset, String> {
    Optional<StoredAsset> findByOwnerAndSha256AndKind(String owner, String sha256, AssetKind kind);

    Optional<StoredAsset> findFirstBySha256AndKindOrderByCreatedAt(String sha256, AssetKind kind);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<StoredAsset> findLockedBySha256AndKindOrderById(String sha256, AssetKind kind);

    /** Always in the same order, so that nobody waits for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<StoredAsset> findLockedByFolderOrderById(String folder);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredAsset> findLockedById(String id);
}
