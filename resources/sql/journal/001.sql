-- The journal, version 1. Times are milliseconds since 1970 in UTC, NULL for none; departments are slugs, '' for none.
-- Statements end with a semicolon at the end of a line; none holds one elsewhere.

CREATE TABLE schema_version (
    version INTEGER NOT NULL
);
INSERT INTO schema_version (version) VALUES (0);

-- run: last id given; sequence: first number not reserved; checkpoint: units.seq up to which all is on disk;
-- checkpoints: how many there were.
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
);
INSERT INTO counters (name, value) VALUES ('run', 0), ('sequence', 1), ('checkpoint', 0), ('checkpoints', 0);

CREATE TABLE projects (
    root TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    output TEXT NOT NULL,
    departments TEXT NOT NULL,
    last_run TEXT NOT NULL,
    used INTEGER NOT NULL
);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    project TEXT NOT NULL,
    output TEXT NOT NULL,
    departments TEXT NOT NULL,
    forced INTEGER NOT NULL,
    only_units TEXT NOT NULL,
    state TEXT NOT NULL,
    by_token TEXT NOT NULL,
    by_user TEXT NOT NULL,
    by_source TEXT NOT NULL,
    by_connection TEXT NOT NULL,
    created_at INTEGER,
    started_at INTEGER,
    ended_at INTEGER,
    active_seconds REAL NOT NULL,
    paused_seconds REAL NOT NULL,
    documents INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    reused INTEGER NOT NULL,
    failed INTEGER NOT NULL
);
CREATE INDEX runs_by_project ON runs (project, id);
CREATE INDEX runs_by_state ON runs (state, id);

-- run 0: the service's own.
CREATE TABLE holds (
    run INTEGER NOT NULL,
    scope TEXT NOT NULL,
    department TEXT NOT NULL,
    held_by TEXT NOT NULL,
    since INTEGER,
    resume_at INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (run, scope, department)
);

-- One output folder of one project: what units belong to.
CREATE TABLE sets (
    id INTEGER PRIMARY KEY,
    project TEXT NOT NULL,
    output TEXT NOT NULL,
    root_digest BLOB NOT NULL,
    last_run INTEGER NOT NULL,
    UNIQUE (project, output)
);

-- seq grows with each commit of a unit; written_in: the run that last wrote it; done_in: the one that last wrote or
-- reused it.
CREATE TABLE units (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    set_id INTEGER NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    department TEXT NOT NULL,
    done_in INTEGER NOT NULL,
    written_in INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    UNIQUE (set_id, unit)
);
CREATE INDEX units_by_seq ON units (seq);

-- The files of units. listed: shown to clients (the HTML twin of a Markdown page is not); present: 0 for the document that
-- a failed unit should have written.
CREATE TABLE documents (
    unit_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    set_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    department TEXT NOT NULL,
    title TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    hash BLOB NOT NULL,
    state TEXT NOT NULL,
    changed_in INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    present INTEGER NOT NULL,
    PRIMARY KEY (unit_id, path)
) WITHOUT ROWID;
CREATE INDEX documents_by_path ON documents (set_id, path);

CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    set_id INTEGER NOT NULL,
    question TEXT NOT NULL,
    UNIQUE (set_id, question)
);

-- Inverted: from the question to the units that asked it.
CREATE TABLE unit_answers (
    question_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (question_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX unit_answers_by_unit ON unit_answers (unit_id);

-- unit_id 0: of no unit (Foundation).
CREATE TABLE problems (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    severity TEXT NOT NULL,
    department TEXT NOT NULL,
    unit TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    code TEXT NOT NULL,
    args TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX problems_by_run ON problems (run, id);
CREATE INDEX problems_by_unit ON problems (unit_id, run);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL,
    at INTEGER,
    kind TEXT NOT NULL,
    department TEXT NOT NULL,
    acted_by TEXT NOT NULL,
    code TEXT NOT NULL,
    args TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX activity_by_run ON activity (run, id);

-- n counts within the run and is halved when the run's samples are thinned.
CREATE TABLE samples (
    run INTEGER NOT NULL,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    completed TEXT NOT NULL,
    units_per_second REAL NOT NULL,
    memory_bytes INTEGER NOT NULL,
    PRIMARY KEY (run, n)
) WITHOUT ROWID;

CREATE TABLE hold_spans (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL,
    scope TEXT NOT NULL,
    from_time INTEGER,
    to_time INTEGER
);
CREATE INDEX hold_spans_by_run ON hold_spans (run, id);
