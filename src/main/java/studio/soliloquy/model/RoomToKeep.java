package studio.soliloquy.model;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the studio leaves of the disk, here of that on which the models are, which need not be the media's.
 *
 * @param minimumFree models are not installed where less would be left; 0 to refuse none
 */
@Validated
@ConfigurationProperties("studio.storage")
record RoomToKeep(@NotNull @DefaultValue("1GB") DataSize minimumFree) {}
