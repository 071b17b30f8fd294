package app.kith.topic;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Plants the vocabulary when the database is new and again whenever the list has changed. A repeatable migration,
 * because Flyway already skips it by its checksum and lets one node at a time do it.
 */
@Component
class VocabularyMigration implements JavaMigration {

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "vocabulary";
    }

    @Override
    public Integer getChecksum() {
        return vocabulary.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var connection = new SingleConnectionDataSource(context.getConnection(), true);
        new VocabularyPlanting(JdbcClient.create(connection)).plant(vocabulary.entries());
    }
}
