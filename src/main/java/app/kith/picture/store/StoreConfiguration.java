package app.kith.picture.store;

import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the stores that are set. The folder always is: it takes nothing but the data folder. */
@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    Stores stores(Settings settings, StoreSettings chosen, JdbcClient jdbc) {
        var all = new EnumMap<StoreName, Store>(StoreName.class);
        all.put(StoreName.FOLDER, folder(settings.data().resolve("pictures"), begun(jdbc)));
        chosen.s3().ifPresent(s3 -> all.put(StoreName.S3, new BoundedStore(new S3Store(s3, chosen.picturePatience()), chosen.picturePatience())));
        chosen.cloudinary().ifPresent(url -> all.put(StoreName.CLOUDINARY,
                new BoundedStore(new CloudinaryStore(url, chosen.picturePatience()), chosen.picturePatience())));
        if (!all.containsKey(chosen.chosen())) throw new CannotStart(switch (chosen.chosen()) {
            case S3 -> "KITH_PICTURES=s3 needs KITH_S3_BUCKET, KITH_S3_KEY and KITH_S3_SECRET, and KITH_S3_ENDPOINT unless it is Amazon's.";
            case CLOUDINARY, FOLDER -> "KITH_PICTURES=cloudinary needs KITH_CLOUDINARY_URL, like cloudinary://key:secret@cloud.";
        });
        return new Stores(chosen.chosen(), all);
    }

    /** Whether the ledger knows of files in the folder. */
    private static boolean begun(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from stored_file where store = 'folder' and state <> 'deleted')").query(Boolean.class).single();
    }

    private static Store folder(Path folder, boolean begun) {
        try {
            return new FolderStore(folder, begun);
        } catch (IOException e) {
            throw new CannotStart("The folder for pictures, " + folder.toAbsolutePath() + ", cannot be written to.", e);
        }
    }
}
