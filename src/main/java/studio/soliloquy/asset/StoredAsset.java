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
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.springframework.data.domain.Persistable;
import studio.soliloquy.owner.Owner;
import studio.soliloquy.owner.Sight;

/** An asset's row. It is written once and never changed. */
@Entity
@Table(name = "asset")
@FilterDef(
        name = StoredAsset.OWNED,
        parameters = @ParamDef(name = "sight", type = String.class, resolver = Sight.class),
        autoEnabled = true,
        applyToLoadByKey = true)
@Filter(name = StoredAsset.OWNED, condition = Sight.OWN)
class StoredAsset implements Persistable<String> {
    static final String OWNED = "ownAssets";

    @Id
    private String id;

    private String owner;

    /** The id of the first asset of these bytes: its files are in that one's folder. */
    private String folder;

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

    /** @param folder of an asset of the same bytes, which may be this one */
    StoredAsset(Asset asset, AssetId folder, Owner owner) {
        id = asset.id().value();
        this.folder = folder.value();
        this.owner = owner.id();
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

    AssetId folder() {
        return new AssetId(folder);
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
