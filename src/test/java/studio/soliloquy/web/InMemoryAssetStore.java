package studio.soliloquy.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.DigestUtils;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetMaking;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.Waveform;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.Frame;

/**
 * Believes what the first four bytes say: {@code RIFF} is audio, {@code PICT} a portrait, {@code HTML} a page, {@code
 * TMPL} a template set, {@code CLIP} a clip and {@code ROWS} features.
 */
public final class InMemoryAssetStore implements AssetStore {
    public static final int LIMIT = 8 * 1024 * 1024;
    private final Map<AssetId, Asset> assets = new ConcurrentHashMap<>();
    private final Path folder;

    InMemoryAssetStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Asset receive(InputStream upload, String label, Optional<AssetKind> wanted) {
        byte[] content = read(upload);
        AssetId id = newId();
        AssetKind kind = kind(mediaType(content));
        if (wanted.isPresent() && wanted.get() != kind) {
            throw TestingError.ASSET_KIND_WRONG.because("Expected " + wanted.get() + ", found " + kind + ".");
        }
        boolean portrait = kind == AssetKind.PORTRAIT;
        write(id.value(), content);
        write(id + ".small", "small".getBytes(StandardCharsets.US_ASCII));
        Asset asset = new Asset(
                id,
                kind,
                label,
                mediaType(content),
                content.length,
                DigestUtils.md5DigestAsHex(content).repeat(2),
                portrait ? 64 : 0,
                portrait ? 48 : 0,
                portrait ? 0 : 2.5,
                Instant.parse("2026-01-02T03:04:05Z"));
        assets.put(id, asset);
        return asset;
    }

    private static byte[] read(InputStream upload) {
        try {
            byte[] content = upload.readNBytes(LIMIT + 1);
            if (content.length == 0) {
                throw TestingError.ASSET_EMPTY.because("Expected a file, found nothing.");
            }
            if (content.length > LIMIT) {
                throw TestingError.ASSET_TOO_LARGE.because("Expected at most " + LIMIT + " bytes, found more.");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(byte[] content) {
        String magic = new String(content, 0, Math.min(4, content.length), StandardCharsets.US_ASCII);
        return switch (magic) {
            case "RIFF" -> "audio/wav";
            case "PICT" -> "image/png";
            case "HTML" -> "text/html";
            case "TMPL" -> "application/zip";
            case "CLIP" -> "video/mp4";
            case "ROWS" -> "application/octet-stream";
            default -> throw TestingError.ASSET_UNSUPPORTED.because("Expected a picture or sound.");
        };
    }

    private static AssetKind kind(String mediaType) {
        return switch (mediaType) {
            case "audio/wav" -> AssetKind.AUDIO;
            case "application/zip" -> AssetKind.TEMPLATE_SET;
            case "video/mp4" -> AssetKind.CLIP;
            case "application/octet-stream" -> AssetKind.FEATURES;
            default -> AssetKind.PORTRAIT;
        };
    }

    private static AssetId newId() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new AssetId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private void write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Asset create(AssetKind kind, String label, AssetMaking making) {
        throw new UnsupportedOperationException("Only uploads are kept here");
    }

    @Override
    public Optional<Asset> find(String sha256, AssetKind kind) {
        return assets.values().stream()
                .filter(asset -> asset.sha256().equals(sha256) && asset.kind() == kind)
                .findFirst();
    }

    @Override
    public Path folder(AssetId id) {
        get(id);
        return folder;
    }

    @Override
    public Asset get(AssetId id) {
        Asset asset = assets.get(id);
        if (asset == null) {
            throw TestingError.ASSET_NOT_FOUND.because("There is no such asset.");
        }
        return asset;
    }

    @Override
    public List<Asset> all(Collection<AssetId> ids) {
        return assets.values().stream()
                .filter(asset -> ids.contains(asset.id()))
                .toList();
    }

    @Override
    public List<Asset> all() {
        return List.copyOf(assets.values());
    }

    @Override
    public Asset relabel(AssetId id, String label) {
        Asset a = get(id);
        Asset relabelled = new Asset(
                id,
                a.kind(),
                label,
                a.mediaType(),
                a.bytes(),
                a.sha256(),
                a.width(),
                a.height(),
                a.seconds(),
                a.createdAt());
        assets.put(id, relabelled);
        return relabelled;
    }

    @Override
    public Asset hold(AssetId id) {
        return get(id);
    }

    @Override
    public Path file(AssetId id) {
        return folder.resolve(get(id).id().value());
    }

    @Override
    public Frame picture(AssetId portrait, Colour background) {
        Asset asset = only(AssetKind.PORTRAIT, portrait);
        return Frame.black(asset.width(), asset.height());
    }

    @Override
    public Path thumbnail(AssetId portrait) {
        return folder.resolve(only(AssetKind.PORTRAIT, portrait).id() + ".small");
    }

    @Override
    public float[] peaks(AssetId audio) {
        only(AssetKind.AUDIO, audio);
        return new float[] {-0.5f, 0.25f, -1, 1};
    }

    @Override
    public Waveform waveform(AssetId audio) {
        only(AssetKind.AUDIO, audio);
        return new Waveform(new byte[] {-64, 32, -127, 127});
    }

    private Asset only(AssetKind kind, AssetId id) {
        Asset asset = get(id);
        if (asset.kind() != kind) {
            throw TestingError.ASSET_KIND_WRONG.because("Expected " + kind + ", found " + asset.kind() + ".");
        }
        return asset;
    }

    @Override
    public void delete(AssetId id) {
        assets.remove(id);
    }
}
