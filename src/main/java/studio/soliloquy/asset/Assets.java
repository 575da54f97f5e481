package studio.soliloquy.asset;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Assets extends JpaRepository<StoredAsset, String> {
    Optional<StoredAsset> findBySha256AndKind(String sha256, AssetKind kind);

    List<StoredAsset> findAllByOrderByCreatedAtDescIdAsc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredAsset> findLockedById(String id);
}
