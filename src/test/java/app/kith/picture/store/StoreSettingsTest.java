package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoreSettingsTest {

    @Test
    void aStoreIsGivenNoMoreThanHalfOfTheTenSecondsThatAnUploadMayTake() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("kith", StoreSettings.class);
        assertThat(settings.picturePatience()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
}
