-- The full-text index, version 1: a cache, made anew from the documents whenever it is missing or damaged.
-- Statements end with a semicolon at the end of a line; none holds one elsewhere.

CREATE TABLE schema_version (
    version INTEGER NOT NULL
);
INSERT INTO schema_version (version) VALUES (0);

-- hash: of the document when it was read; pages.rowid is id.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    output TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    department TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (output, path)
);

CREATE VIRTUAL TABLE pages USING fts5 (title, path, body, tokenize = 'unicode61 remove_diacritics 2');
