package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.archive.ArchiveFormat;
import studio.soliloquy.archive.Archives;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.PreparedAsset;
import studio.soliloquy.asset.ReceivedUpload;
import studio.soliloquy.asset.UploadPreparation;

/** Unpacks and checks an archive with a template set. Its frames are kept as they came. */
@Component
class TemplateSetPreparation implements UploadPreparation {
    private final TemplateReader reader;
    private final TemplateSettings settings;

    TemplateSetPreparation(TemplateReader reader, TemplateSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    @Override
    public AssetKind kind() {
        return AssetKind.TEMPLATE_SET;
    }

    @Override
    public String formats() {
        return "template sets may be ZIP, TAR or TAR.GZ";
    }

    @Override
    public Optional<String> recognise(byte[] head) {
        return ArchiveFormat.recognise(head).map(ArchiveFormat::mediaType);
    }

    @Override
    public PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException {
        ArchiveFormat format = format(upload);
        Archives.unpack(upload.file(), format, folder, settings.archiveLimits(), new TemplateEntries());
        return TemplateFolder.complete(reader.read(folder), folder, upload.mediaType());
    }

    private static ArchiveFormat format(ReceivedUpload upload) {
        for (ArchiveFormat format : ArchiveFormat.values()) {
            if (format.mediaType().equals(upload.mediaType())) {
                return format;
            }
        }
        throw new IllegalArgumentException("Expected an archive, found " + upload.mediaType());
    }
}
