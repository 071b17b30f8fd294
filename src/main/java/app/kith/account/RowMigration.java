package app.kith.account;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A migration of rows that SQL cannot do, once and in one transaction, at its place among those that are SQL. */
abstract class RowMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    RowMigration(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        migrate(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
    }

    abstract void migrate(JdbcClient jdbc);
}
