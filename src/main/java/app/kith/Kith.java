package app.kith;

import app.kith.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The site: {@code java -jar kith.jar} begins here. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Kith {

    static void main(String[] arguments) {
        SpringApplication.run(Kith.class, arguments);
    }
}
