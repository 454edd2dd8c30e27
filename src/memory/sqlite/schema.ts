/**
 * The database's forms, oldest first; `user_version` says which one a file has. A form that has shipped never changes:
 * what comes later is a migration of its own.
 *
 * unit.key: of a source's words and where its marks stand. state: 0 initial, 1 translated, 2 reviewed, 3 final.
 * Marks are JSON lists of [number, start, end], numbered in the source's reading order. Times are milliseconds.
 * context: where a unit has stood; key of the article's previous and next source, empty at an end.
 * draft: an engine's answer, by everything that it depends on.
 * run: a finished article, by where its outputs are; result is JSON: its files and the number of findings.
 * trigram: the words of unit.source, folded, by unit.id.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL,
    variant TEXT NOT NULL,
    source TEXT NOT NULL,
    source_marks TEXT NOT NULL,
    target TEXT NOT NULL,
    target_marks TEXT NOT NULL,
    state INTEGER NOT NULL,
    origin TEXT NOT NULL,
    author TEXT,
    note TEXT,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    used INTEGER,
    uses INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX unit_pair ON unit (key, variant, target, target_marks);

  CREATE TABLE context (
    unit INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    previous BLOB NOT NULL,
    next BLOB NOT NULL,
    PRIMARY KEY (unit, article, previous, next)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft (
    key BLOB PRIMARY KEY,
    answer TEXT NOT NULL,
    used INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE run (
    output TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    result TEXT NOT NULL,
    finished INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE VIRTUAL TABLE trigram USING fts5 (
    source, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
  );
  CREATE TRIGGER unit_gone AFTER DELETE ON unit BEGIN
    DELETE FROM trigram WHERE rowid = old.id;
  END;
  `,
];
