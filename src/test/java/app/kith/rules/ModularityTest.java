package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Kith;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The drawing of the house in architecture: each package a module, none in a ring, none reaching inside another. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(
            Kith.class, DescribedPredicate.describe("templates", (JavaClass type) -> type.getPackageName().startsWith("app.kith.jte")));

    @Test
    void theHouseHasTheseModules() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("account", "member", "dream", "profile", "joining", "topic", "picture", "mail", "web", "settings", "database");
    }

    @Test
    void modulesUseEachOtherInOneDirectionOnly() {
        MODULES.verify();
    }
}
