package org.asigna.ledger.jdbc;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The migration that makes Spring Batch's own tables, by the script that comes with it. It has no checksum, because a
 * later Spring Batch brings another script; what that changes is a migration of its own then.
 */
final class BatchTables implements JavaMigration {
    private static final String SCRIPTS = "org/springframework/batch/core/";

    private final String platform;

    /**
     * The migration for one database.
     *
     * @param platform its name in Spring Batch's scripts, for example {@code h2}
     */
    BatchTables(String platform) {
        this.platform = platform;
    }

    /** Makes the tables, after taking away those that a process left which died here. */
    @Override
    public void migrate(Context context) {
        run(context, "schema-drop-" + platform + ".sql");
        run(context, "schema-" + platform + ".sql");
    }

    private static void run(Context context, String script) {
        EncodedResource resource = new EncodedResource(new ClassPathResource(SCRIPTS + script));
        ScriptUtils.executeSqlScript(context.getConnection(), resource);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "spring batch";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
