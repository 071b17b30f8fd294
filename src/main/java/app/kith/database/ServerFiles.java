package app.kith.database;

/** What the embedded server is told about itself. */
final class ServerFiles {

    /** {@code pg_hba.conf}: one role, to one database, from this machine, with its password. */
    static final String ACCESS = """
            # Written by Kith at every start.
            host  kith  kith  127.0.0.1/32  scram-sha-256
            """;

    private ServerFiles() {}

    /** {@code postgresql.conf}: as durable as PostgreSQL can be, for a small machine that does other things too. */
    static String settings(int port) {
        return """
                # Written by Kith at every start. Your own settings: local.conf beside this file.
                listen_addresses = '127.0.0.1'
                port = %s
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 50
                shared_buffers = 128MB
                effective_cache_size = 512MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                max_wal_size = 512MB
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                # One file for each day of the week: a week is kept.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_line_prefix = '%%m [%%p] '
                # Details of an error quote what members wrote: they stay out of the log.
                log_error_verbosity = terse
                include_if_exists = 'local.conf'
                """.formatted(port);
    }
}
