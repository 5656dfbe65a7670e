package org.asigna.ledger.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Departure;
import org.asigna.directory.Id;
import org.asigna.directory.revision.RevisionId;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.ledger.json.BackupManifest;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * A column of the ledger as a backup has it.
 *
 * @param name its name
 * @param kind what it holds
 * @param key the column that holds the same in the form by which it is sought; null if there is none. A backup has no such
 *     columns: they are worked out anew
 */
record BackupColumn(String name, Kind kind, @Nullable String key) {
    static BackupColumn of(String name, Kind kind) {
        return new BackupColumn(name, kind, null);
    }

    /** The column of an id, with that of its key. */
    static BackupColumn keyed(String name, String key) {
        return new BackupColumn(name, Kind.ID, key);
    }

    /** What columns hold, as texts that mean the same on every database. */
    enum Kind {
        TEXT(Types.VARCHAR),
        ID(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return new Id<>(text).text();
            }
        },
        RUN(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return new RunId(text).text();
            }
        },
        /** A run that may stand in a later row of the same table. */
        OTHER_RUN(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return new RunId(text).text();
            }
        },
        REVISION(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return new RevisionId(text).text();
            }
        },
        STATUS(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return RunStatus.ofWord(text).word();
            }
        },
        CHANGE(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return Change.Kind.ofWord(text).word();
            }
        },
        VISIBILITY(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return Visibility.ofWord(text).word();
            }
        },
        DEPARTURE(Types.VARCHAR) {
            @Override
            Object value(String text) {
                return Departure.Kind.ofWord(text).word();
            }
        },
        JSON(Types.VARCHAR) {
            @Override
            Object value(String text) {
                BackupManifest.requireJson(text);
                return text;
            }
        },
        NUMBER(Types.INTEGER) {
            @Override
            Object value(String text) {
                return Integer.valueOf(text);
            }
        },
        DATE(Types.DATE) {
            @Override
            Object value(String text) {
                return LocalDate.parse(text);
            }

            @Override
            @Nullable
            String text(ResultSet row, int column) throws SQLException {
                LocalDate date = row.getObject(column, LocalDate.class);
                return date == null ? null : date.toString();
            }
        },
        TIME(Types.TIMESTAMP_WITH_TIMEZONE) {
            @Override
            Object value(String text) {
                return Times.column(Instant.parse(text));
            }

            @Override
            @Nullable
            String text(ResultSet row, int column) throws SQLException {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant().toString();
            }
        };

        private final int sqlType;

        Kind(int sqlType) {
            this.sqlType = sqlType;
        }

        /**
         * The value that a text means.
         *
         * @throws RuntimeException if it is none of this kind
         */
        Object value(String text) {
            return text;
        }

        /** The text of a value, or null if there is none. */
        @Nullable
        String text(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        /** Sets a parameter to the value that a text means, or to none. */
        void set(PreparedStatement statement, int parameter, @Nullable String text) throws SQLException {
            if (text == null) {
                statement.setNull(parameter, sqlType);
            } else {
                statement.setObject(parameter, value(text));
            }
        }
    }
}
