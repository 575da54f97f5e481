package studio.soliloquy.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** An asset's row. It is written once, and only its label ever changes. */
@Entity
@Table(name = "asset")
class StoredAsset implements Persistable<String> {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    private String label;
    private String mediaType;
    private long bytes;
    private String sha256;
    private int width;
    private int height;
    private double seconds;
    private Instant createdAt;

    @Transient
    private boolean unsaved;

    protected StoredAsset() {}

    StoredAsset(Asset asset) {
        id = asset.id().value();
        kind = asset.kind();
        label = asset.label();
        mediaType = asset.mediaType();
        bytes = asset.bytes();
        sha256 = asset.sha256();
        width = asset.width();
        height = asset.height();
        seconds = asset.seconds();
        createdAt = asset.createdAt();
        unsaved = true;
    }

    void relabel(String newLabel) {
        label = newLabel;
    }

    Asset toAsset() {
        return new Asset(new AssetId(id), kind, label, mediaType, bytes, sha256, width, height, seconds, createdAt);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    @PostLoad
    @PostPersist
    void saved() {
        unsaved = false;
    }
}
