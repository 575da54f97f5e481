package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTests {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "1023, 1023 bytes",
        "1024, 1.0 kB",
        "1572864, 1.5 MB",
        "52428800, 50 MB",
        "1073741824, 1.0 GB",
        "9223372036854775807, 8192 PB"
    })
    void saysSizesInTheLargestUnit(long bytes, String words) {
        assertThat(Bytes.inWords(bytes)).isEqualTo(words);
    }
}
