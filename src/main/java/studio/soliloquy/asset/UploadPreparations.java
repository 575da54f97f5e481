package studio.soliloquy.asset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.audio.AudioContainer;
import studio.soliloquy.error.StudioException;

/** All kinds of upload that the studio takes. Only what one of them recognises ever reaches a decoder. */
@Component
class UploadPreparations {
    static final int HEAD_BYTES = AudioContainer.HEAD_BYTES;

    private final List<UploadPreparation> preparations;

    UploadPreparations(List<UploadPreparation> preparations) {
        this.preparations = preparations.stream()
                .sorted(Comparator.comparing(UploadPreparation::kind))
                .toList();
    }

    /** One kind of upload with the media type it was recognised by. */
    record Recognised(UploadPreparation preparation, String mediaType) {
        AssetKind kind() {
            return preparation.kind();
        }
    }

    /**
     * What an upload claims to be by its first bytes.
     *
     * @param head the first {@link #HEAD_BYTES}, fewer only if the upload is shorter
     * @throws StudioException {@code ASSET_EMPTY}, {@code ASSET_UNSUPPORTED} or {@code ASSET_KIND_WRONG}
     */
    Recognised recognise(byte[] head, Optional<AssetKind> wanted) {
        if (head.length == 0) {
            throw new StudioException(
                    AssetError.ASSET_EMPTY,
                    "Expected " + expected(wanted) + ", found an empty file.",
                    "Choose another file.");
        }
        List<Recognised> candidates =
                preparations.stream().flatMap(each -> recognise(each, head)).toList();
        if (candidates.isEmpty()) {
            throw unsupported(wanted);
        }
        return candidates.stream()
                .filter(each -> wanted.isEmpty() || wanted.get() == each.kind())
                .findFirst()
                .orElseThrow(() -> wrong(wanted.orElseThrow(), candidates.get(0).kind()));
    }

    private static Stream<Recognised> recognise(UploadPreparation preparation, byte[] head) {
        return preparation.recognise(head).map(type -> new Recognised(preparation, type)).stream();
    }

    private StudioException unsupported(Optional<AssetKind> wanted) {
        return new StudioException(
                AssetError.ASSET_UNSUPPORTED,
                "Expected " + expected(wanted) + ", found a file whose content is of another kind.",
                formats(wanted));
    }

    private StudioException wrong(AssetKind wanted, AssetKind found) {
        return new StudioException(
                AssetError.ASSET_KIND_WRONG,
                "Expected " + wanted.inWords() + ", found " + found.inWords() + ".",
                formats(Optional.of(wanted)));
    }

    private String expected(Optional<AssetKind> wanted) {
        List<String> kinds = preparations.stream()
                .map(UploadPreparation::kind)
                .filter(kind -> wanted.isEmpty() || wanted.get() == kind)
                .map(AssetKind::inWords)
                .toList();
        int last = kinds.size() - 1;
        return last < 1 ? String.join("", kinds) : String.join(", ", kinds.subList(0, last)) + " or " + kinds.get(last);
    }

    private String formats(Optional<AssetKind> wanted) {
        String formats = preparations.stream()
                .filter(each -> wanted.isEmpty() || wanted.get() == each.kind())
                .map(UploadPreparation::formats)
                .collect(Collectors.joining("; "));
        return Character.toUpperCase(formats.charAt(0)) + formats.substring(1) + ".";
    }
}
