package studio.soliloquy.project;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PresetRows extends JpaRepository<StoredPreset, UUID> {
    List<StoredPreset> findByModelIdOrderByNameAsc(String modelId);
}
