package studio.soliloquy.web.page;

import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.soliloquy.machine.DeviceState;
import studio.soliloquy.machine.SystemReport;
import studio.soliloquy.media.Bytes;

/**
 * A report's figures as the system page writes them.
 *
 * @param report what they are of
 * @param language whose decimal mark they have
 */
public record SystemWords(SystemReport report, Locale language) {
    /** What can be used before what cannot, each in the order of preference. */
    public List<DeviceState> devices() {
        return report.devices().stream()
                .sorted(Comparator.comparing(DeviceState::state))
                .toList();
    }

    public String bytes(long bytes) {
        return Bytes.inWords(bytes)
                .replace('.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
    }

    /** A dash where nobody knows. */
    public String bytes(Optional<Long> bytes) {
        return bytes.map(this::bytes).orElse("–");
    }

    public String percent(Optional<Double> share) {
        return share.map(value -> Math.round(value * 100) + " %").orElse("–");
    }

    public String celsius(Optional<Double> degrees) {
        return degrees.map(value -> Math.round(value) + " °C").orElse("–");
    }

    public String free() {
        return report.storage().freeBytes().isPresent()
                ? bytes(report.storage().freeBytes().getAsLong())
                : "–";
    }

    /** Of the studio's files, all together. */
    public String kept() {
        var use = report.storage();
        return bytes(use.uploadsBytes() + use.modelsBytes() + use.jobsBytes() + use.rendersBytes() + use.otherBytes());
    }

    public String upTime() {
        long minutes = report.program().upSeconds() / 60;
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }
}
