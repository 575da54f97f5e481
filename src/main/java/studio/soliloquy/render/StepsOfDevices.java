package studio.soliloquy.render;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import studio.soliloquy.device.Device;

/** Lets a scheduler take up only the steps that certain devices can do. */
final class StepsOfDevices extends AutodetectJdbcCustomization {
    private final boolean skipsLockedRows;
    private final Supplier<String> condition;

    /** @param condition in SQL; asked each time, since devices may be found later */
    StepsOfDevices(DataSource dataSource, boolean skipsLockedRows, Supplier<String> condition) {
        super(dataSource);
        this.skipsLockedRows = skipsLockedRows;
        this.condition = condition;
    }

    /** What names one of the devices, or any of its kind. */
    static String of(List<Device> devices) {
        return devices.stream()
                .filter(device -> device.slots() > 0)
                .flatMap(device -> Stream.of(device.id(), device.kind().key()))
                .distinct()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", ", "device in (", ")"));
    }

    /** As {@link #of}, and what needs no particular device. */
    static String ofNoneOr(List<Device> devices) {
        return "(device is null or " + of(devices) + ")";
    }

    @Override
    public String createSelectDueQuery(String table, int limit, String more, boolean byPriority) {
        return super.createSelectDueQuery(table, limit, more + " and " + condition.get(), byPriority);
    }

    @Override
    public String createGenericSelectForUpdateQuery(String table, int limit, String more, boolean byPriority) {
        return super.createGenericSelectForUpdateQuery(table, limit, more + " and " + condition.get(), byPriority);
    }

    /** The single statement takes no condition. */
    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return false;
    }

    @Override
    public boolean supportsGenericLockAndFetch() {
        return skipsLockedRows;
    }
}
