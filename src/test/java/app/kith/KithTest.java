package app.kith;

import app.kith.account.Correspondent;
import app.kith.account.CountedPasswords;
import app.kith.browser.Chromium;
import app.kith.joining.Newcomers;
import app.kith.leaving.Leavers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running site: its real database, its real port, one of each for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.polling-interval=100ms", "kith.picture-retry=100ms", "kith.picture-turn=1m",
            "kith.pictures-an-hour=1000000", "kith.password-memory=64", "kith.reset-later=0s", "kith.sign-in-second=1ms",
            "kith.trusted-proxies=127.0.0.1,::1"})
@ExtendWith(FreshGuesses.class)
@Import({Visitors.class, Newcomers.class, Letters.class, Correspondent.class, Leavers.class, Chromium.class, CountedPasswords.class})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface KithTest {}
