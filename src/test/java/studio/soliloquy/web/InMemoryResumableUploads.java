package studio.soliloquy.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.PartialUpload;
import studio.soliloquy.asset.ResumableUploads;
import studio.soliloquy.asset.UploadId;
import studio.soliloquy.error.StudioException;

/** Keeps uploads in parts as long as it lives. */
final class InMemoryResumableUploads implements ResumableUploads {
    private static final Instant EXPIRES_AT = Instant.parse("2026-01-02T03:04:05Z");
    private final Map<UploadId, Kept> uploads = new ConcurrentHashMap<>();
    private final AssetStore assets;

    InMemoryResumableUploads(AssetStore assets) {
        this.assets = assets;
    }

    private record Kept(long bytes, String label, Optional<AssetKind> wanted, ByteArrayOutputStream arrived) {}

    @Override
    public long largest() {
        return InMemoryAssetStore.LIMIT;
    }

    @Override
    public PartialUpload begin(long bytes, String label, Optional<AssetKind> wanted) {
        if (bytes > largest()) {
            throw TestingError.ASSET_TOO_LARGE.because("Expected at most " + largest() + " bytes.");
        }
        UploadId id = UploadId.random();
        uploads.put(id, new Kept(bytes, label, wanted, new ByteArrayOutputStream()));
        return get(id);
    }

    @Override
    public PartialUpload get(UploadId id) {
        Kept kept = find(id);
        return new PartialUpload(id, kept.bytes, kept.arrived.size(), EXPIRES_AT);
    }

    private Kept find(UploadId id) {
        return Optional.ofNullable(uploads.get(id))
                .orElseThrow(() -> new StudioException(
                        AssetError.ASSET_UPLOAD_NOT_FOUND, "There is no such upload.", "Begin one."));
    }

    @Override
    public PartialUpload append(UploadId id, long offset, InputStream part) {
        Kept kept = find(id);
        if (offset != kept.arrived.size()) {
            throw new StudioException(AssetError.ASSET_UPLOAD_OFFSET_WRONG, "It does not follow.", "Ask.");
        }
        try {
            part.transferTo(kept.arrived);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(id);
    }

    @Override
    public Asset finish(UploadId id) {
        Kept kept = find(id);
        return assets.receive(new ByteArrayInputStream(kept.arrived.toByteArray()), kept.label, kept.wanted);
    }

    @Override
    public void discard(UploadId id) {
        find(id);
        uploads.remove(id);
    }
}
