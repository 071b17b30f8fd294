package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.CannotStart;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoreSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "cloudinary://key:secret%zz@cloud", "cloudinary://key:secret%@cloud", "cloudinary://key:secret#@cloud", "cloudinary://key:se@cret@cloud",
        "cloudinary://key:secret/@cloud", "cloudinary://key:secret@", "cloudinary://secret", "https://key:secret@cloud"
    })
    void aCloudinaryAddressThatIsNoneIsRefusedWithoutQuotingIt(String url) {
        assertThatThrownBy(() -> settings(null, url).cloudinary())
                .isInstanceOf(CannotStart.class).hasMessageStartingWith("KITH_CLOUDINARY_URL must look like").hasNoCause()
                .message().endsWith("cloudinary://key:secret@cloud.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:secret@s3.example.org", "https://s3.exa%mple.org", "https://s3.example.org:99999", "https://s3.example.org?secret", "s3.example.org"})
    void anEndpointThatIsNoneIsRefusedWithoutQuotingIt(String url) {
        assertThatThrownBy(() -> settings(url, null).s3())
                .isInstanceOf(CannotStart.class).hasMessageStartingWith("KITH_S3_ENDPOINT must be").hasNoCause()
                .message().doesNotContain("secret");
    }

    @Test
    void whatIsWrittenAsItShouldIsTaken() {
        assertThat(settings(null, "cloudinary://key:p%40ss@my-cloud?folder=another").cloudinary()).hasValue("cloudinary://key:p%40ss@my-cloud?folder=another");
        assertThat(settings("http://127.0.0.1:9000", null).s3()).isPresent();
    }

    @Test
    void aStoreIsGivenNoMoreThanHalfOfTheTenSecondsThatAnUploadMayTake() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("kith", StoreSettings.class);
        assertThat(settings.picturePatience()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    private static StoreSettings settings(@Nullable String endpoint, @Nullable String cloudinary) {
        return new StoreSettings("folder", endpoint, "us-east-1", "bucket", "key", "secret", "host", cloudinary, Duration.ofSeconds(1));
    }
}
