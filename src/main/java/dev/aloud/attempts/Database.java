package dev.aloud.attempts;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens and checks the database file, and migrates it to the current schema; renames a damaged one. Thread-safe. */
final class Database {
    private static final int BUSY_MS = 3000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Jdbi jdbi;
    private final List<Problem> notices;

    private Database(Path file, Jdbi jdbi, List<Problem> notices) {
        this.file = file;
        this.jdbi = jdbi;
        this.notices = List.copyOf(notices);
    }

    /** Opens the database. A damaged one is renamed, which {@link #notices} reports, and a new one is created. */
    static Database open(Path file, Clock clock) {
        List<Problem> notices = new ArrayList<>();
        try {
            return new Database(file, prepared(file), notices);
        } catch (JdbiException | FlywayException | SQLException e) {
            if (!isDamage(e)) {
                throw worded(e, file);
            }
            notices.add(setAside(file, clock));
        }
        try {
            return new Database(file, prepared(file), notices);
        } catch (JdbiException | FlywayException | SQLException e) {
            throw worded(e, file);
        }
    }

    /** Returns what the user should know after opening; usually empty. */
    List<Problem> notices() {
        return notices;
    }

    /** Runs a query; it needs no disk space. Database errors become problems. */
    <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw worded(e, file);
        }
    }

    /** Runs work in one transaction. Database errors become problems. */
    <T> T inTransaction(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw worded(e, file);
        }
    }

    private static Jdbi prepared(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MS);
        config.enforceForeignKeys(true);
        // Not WAL: it needs disk space even for reading, and recordings must be found on a full disk.
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Jdbi jdbi = Jdbi.create(source);
        String verdict = jdbi.withHandle(
                h -> h.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one());
        if (!verdict.equals("ok")) {
            throw new SQLException(verdict, null, SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try {
            DataFolder.keepPrivate(file);
        } catch (IOException e) {
            throw new SQLException(e);
        }
        return jdbi;
    }

    private static Problem setAside(Path file, Clock clock) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside);
            for (String suffix : List.of("-journal", "-wal", "-shm")) {
                Path part = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(part)) {
                    Files.move(part, aside.resolveSibling(aside.getFileName() + suffix));
                }
            }
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "The database is damaged and can't be renamed.",
                    file.toString(),
                    "Move it away yourself and start Aloud again. The recordings beside it are safe.",
                    e);
        }
        return new Problem(
                "The database was damaged. It was renamed to " + aside.getFileName() + " and a new one begun.",
                aside.toString(),
                "The recordings are safe: transcribe them again from the list. Notes and corrections are in the renamed file.");
    }

    private static boolean isDamage(Throwable e) {
        int code = codeOf(e);
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static int codeOf(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException) {
                // The low byte of an extended code is the primary code.
                return ((SQLiteException) t).getResultCode().code & 0xff;
            }
            if (t instanceof SQLException && t.getCause() == null) {
                return ((SQLException) t).getErrorCode() & 0xff;
            }
        }
        return 0;
    }

    private static AloudException worded(Exception e, Path file) {
        int code = codeOf(e);
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return unavailable(
                    "Another program has locked the database.", file, "Close that program and try again.", e);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code || code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return unavailable(
                    "The database can't be written: the disk is full or failing.",
                    file,
                    "Free some space and try again.",
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return unavailable(
                    "The database can't be opened for writing.",
                    file,
                    "Change the permissions so that you can write there.",
                    e);
        }
        if (isDamage(e)) {
            return unavailable(
                    "The database is damaged.",
                    file,
                    "Start Aloud again. It renames the file and keeps the recordings.",
                    e);
        }
        return new AloudException(
                Kind.FAULT, "The database reported: " + e.getMessage(), file.toString(), "Start Aloud again.", e);
    }

    private static AloudException unavailable(String what, Path file, String remedy, Exception e) {
        return new AloudException(Kind.UNAVAILABLE, what, file.toString(), remedy, e);
    }
}
