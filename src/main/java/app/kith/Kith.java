package app.kith;

import app.kith.console.Console;
import app.kith.settings.Settings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The site: {@code java -jar kith.jar} begins here. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Kith {

    static void main(String[] words) {
        Console.obey(Kith.class, words);
    }
}
