package app.kith;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test nobody has guessed a password: all tests come from one address, and would be slowed down for each other's slips. */
class FreshGuesses implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(JdbcClient.class).sql("delete from sign_in_failure").update();
    }
}
