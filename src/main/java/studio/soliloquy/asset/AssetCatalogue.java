package studio.soliloquy.asset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Owner;
import studio.soliloquy.owner.Person;

/** The assets' rows. */
@Component
class AssetCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(AssetCatalogue.class);
    private static final int ATTEMPTS = 5;

    private final Assets assets;
    private final AssetFolders folders;
    private final TransactionTemplate callersTransaction;
    private final TransactionTemplate ownTransaction;

    AssetCatalogue(Assets assets, AssetFolders folders, PlatformTransactionManager transactions) {
        this.assets = assets;
        this.folders = folders;
        callersTransaction = new TransactionTemplate(transactions);
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One's own, or else another that one sees. */
    Optional<Asset> find(String sha256, AssetKind kind) {
        return findOwn(sha256, kind)
                .or(() -> assets.findFirstBySha256AndKindOrderByCreatedAt(sha256, kind)
                        .map(StoredAsset::toAsset));
    }

    Optional<Asset> findOwn(String sha256, AssetKind kind) {
        return assets.findByOwnerAndSha256AndKind(Person.present().owner().id(), sha256, kind)
                .map(StoredAsset::toAsset);
    }

    /** Which asset's folder the files of this one are in. */
    AssetId folder(AssetId id) {
        return assets.findById(id.value()).map(StoredAsset::folder).orElseThrow(() -> notFound(id));
    }

    Asset get(AssetId id) {
        return assets.findById(id.value()).map(StoredAsset::toAsset).orElseThrow(() -> notFound(id));
    }

    List<Asset> all(Collection<AssetId> ids) {
        return assets.findAllById(ids.stream().map(AssetId::value).distinct().toList()).stream()
                .map(StoredAsset::toAsset)
                .toList();
    }

    /** Databases differ in whether a foreign key alone would keep the row from being deleted meanwhile. */
    Asset hold(AssetId id) {
        return assets.findLockedById(id.value()).map(StoredAsset::toAsset).orElseThrow(() -> notFound(id));
    }

    private static StudioException notFound(AssetId id) {
        return new StudioException(
                AssetError.ASSET_NOT_FOUND, "There is no asset " + id + ".", "It may have been deleted.");
    }

    /**
     * Inserts the row of an asset whose bytes another owner has brought too, and commits; its files are that one's.
     * Empty where nobody has them.
     */
    Optional<Asset> share(Asset asset) {
        Owner owner = Person.present().owner();
        try {
            return ownTransaction.execute(status -> sameBytes(asset).map(other -> {
                assets.saveAndFlush(new StoredAsset(asset, other.folder(), owner));
                return asset;
            }));
        } catch (DataIntegrityViolationException ownMeanwhile) {
            return findOwn(asset.sha256(), asset.kind());
        }
    }

    /** Its row is locked, so that its files stay. */
    private Optional<StoredAsset> sameBytes(Asset asset) {
        return Person.STUDIO
                .during(() -> assets.findLockedBySha256AndKindOrderById(asset.sha256(), asset.kind()))
                .stream()
                .findFirst();
    }

    /** Inserts the row and commits. Returns the owner's asset of these bytes: this one, or one that was there first. */
    Asset enter(Asset asset) {
        Owner owner = Person.present().owner();
        for (int attempt = 1; ; attempt++) {
            try {
                ownTransaction.executeWithoutResult(
                        status -> assets.saveAndFlush(new StoredAsset(asset, asset.id(), owner)));
                return asset;
            } catch (DataIntegrityViolationException e) {
                Optional<Asset> first = findOwn(asset.sha256(), asset.kind());
                if (first.isPresent()) {
                    return first.get();
                }
                // The other one has just been deleted: there is room again.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Deletes the row in the caller's transaction, if there is one, and the files once that is committed. */
    void delete(AssetId id) {
        try {
            callersTransaction.executeWithoutResult(status ->
                    assets.findById(id.value()).map(StoredAsset::folder).ifPresent(folder -> delete(id, folder)));
        } catch (DataIntegrityViolationException e) {
            throw new StudioException(
                    AssetError.ASSET_IN_USE,
                    "The asset " + id + " is still needed by a project or a render.",
                    "Delete what needs it first.",
                    e);
        }
    }

    /** The last one who has these bytes takes the files along. */
    private void delete(AssetId id, AssetId folder) {
        List<StoredAsset> sharing = Person.STUDIO.during(() -> assets.findLockedByFolderOrderById(folder.value()));
        Optional<StoredAsset> row =
                sharing.stream().filter(each -> each.getId().equals(id.value())).findFirst();
        if (row.isEmpty()) {
            return;
        }
        Asset asset = row.get().toAsset();
        assets.delete(row.get());
        assets.flush();
        if (sharing.size() == 1) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    removeFiles(asset, folder);
                }
            });
        }
    }

    /** The row is gone for good by now, so files that resist must not fail the caller. */
    private void removeFiles(Asset asset, AssetId folder) {
        try {
            folders.remove(asset.sha256(), folder);
        } catch (StudioException e) {
            LOG.warn("The files of the deleted asset {} could not be removed", asset.id(), e);
        }
    }
}
