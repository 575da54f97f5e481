package studio.soliloquy.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of NumPy's {@code .npy} files, versions 1 to 3: a Python dictionary as text. Only the three entries that
 * the format defines are understood, each only as NumPy writes it; nothing is evaluated.
 */
final class NpyHeader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int PREFIX = MAGIC.length + 2;
    private static final int LONGEST = 64 * 1024;
    private static final Pattern FIELDS = Pattern.compile("'descr'\\s*:\\s*\\[");
    private static final Pattern ENTRY = Pattern.compile("\\s*'(descr|fortran_order|shape)'\\s*:\\s*"
            + "('[^']{0,20}'|True|False|\\((?:\\s*\\d{1,18}\\s*,)*\\s*(?:\\d{1,18}\\s*)?\\))\\s*(,|(?=}))");

    private NpyHeader() {}

    static boolean begins(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length));
    }

    /** @param stream at the beginning of a file whose first bytes are NumPy's */
    static FeatureLayout read(InputStream stream) throws IOException {
        byte[] prefix = stream.readNBytes(PREFIX);
        int version = prefix.length == PREFIX ? prefix[MAGIC.length] : 0;
        if (version < 1 || version > 3) {
            throw FeatureFault.unsupported("an .npy file of version " + version);
        }
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer length = ByteBuffer.wrap(Arrays.copyOf(stream.readNBytes(lengthBytes), 4))
                .order(ByteOrder.LITTLE_ENDIAN);
        long textBytes = Integer.toUnsignedLong(length.getInt());
        if (textBytes < 2 || textBytes > LONGEST) {
            throw FeatureFault.damaged("an .npy header of at most " + LONGEST + " bytes", textBytes + " bytes");
        }
        byte[] text = stream.readNBytes((int) textBytes);
        if (text.length < textBytes) {
            throw FeatureFault.damaged("an .npy header of " + textBytes + " bytes", text.length + " bytes");
        }
        return layout(new String(text, StandardCharsets.UTF_8), PREFIX + lengthBytes + textBytes);
    }

    private static FeatureLayout layout(String text, long offset) {
        if (FIELDS.matcher(text).find()) {
            throw FeatureFault.unsupported("a table of fields");
        }
        Map<String, String> entries = entries(text.strip());
        String order = entries.get("fortran_order");
        if (entries.size() != 3 || !order.equals("True") && !order.equals("False")) {
            throw FeatureFault.damaged("an .npy header with descr, fortran_order and shape", "another one");
        }
        String type = entries.get("descr");
        return new FeatureLayout(offset, shape(entries.get("shape")), element(type), order(type), order.equals("True"));
    }

    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new HashMap<>();
        boolean braces = text.startsWith("{") && text.endsWith("}");
        Matcher entry = ENTRY.matcher(text).region(Math.min(1, text.length()), text.length());
        while (braces && entry.lookingAt()) {
            braces = entries.put(entry.group(1), entry.group(2)) == null;
            entry.region(entry.end(), text.length());
        }
        boolean ended = braces && text.substring(entry.regionStart()).strip().equals("}");
        return ended ? entries : Map.of();
    }

    private static FeatureElement element(String type) {
        if (type.contains("O")) {
            throw FeatureFault.unsupported("pickled Python objects, which are never opened");
        }
        if (!type.matches("'[<>=|]?[A-Za-z]\\d+'")) {
            throw FeatureFault.unsupported("values of the type " + type);
        }
        return FeatureElement.of(type.replaceAll("[<>']", ""))
                .orElseThrow(() -> FeatureFault.unsupported("values of the type " + type));
    }

    private static ByteOrder order(String type) {
        return type.charAt(1) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static List<Integer> shape(String text) {
        List<Integer> shape = new ArrayList<>();
        if (!text.startsWith("(")) {
            throw FeatureFault.damaged("a shape", text);
        }
        for (String length : text.substring(1, text.length() - 1).split(",")) {
            if (!length.isBlank()) {
                shape.add(length(Long.parseLong(length.strip())));
            }
        }
        return shape;
    }

    private static int length(long length) {
        if (length > Integer.MAX_VALUE) {
            throw FeatureFault.damaged("an array of at most " + Integer.MAX_VALUE + " rows", String.valueOf(length));
        }
        return (int) length;
    }
}
