-- One file holds several learners. Integers stand for names wherever a row repeats them often: a card
-- or review names its question by a key, so that rows and indexes stay small.

-- Names of the questions that were ever answered here. Shared by all learners; never deleted.
CREATE TABLE questions (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE profiles (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 40),
    created_at  INTEGER NOT NULL,               -- milliseconds since 1970
    preferences TEXT NOT NULL DEFAULT '()'      -- RON
) STRICT;

-- One row: what belongs to the app and to no learner.
CREATE TABLE application (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    last_profile INTEGER REFERENCES profiles (id) ON DELETE SET NULL
) STRICT;

INSERT INTO application (id) VALUES (1);

CREATE TABLE lessons (
    profile   INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    topic     TEXT    NOT NULL CHECK (length(topic) BETWEEN 1 AND 64),
    opened_at INTEGER,                          -- milliseconds since 1970; NULL: never opened
    read_at   INTEGER,                          -- NULL: not read (yet, or no longer)
    PRIMARY KEY (profile, topic)
) STRICT, WITHOUT ROWID;

-- What is remembered now: one row for each question a learner has answered.
CREATE TABLE cards (
    profile     INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    question    INTEGER NOT NULL REFERENCES questions (id),
    phase       INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 2),          -- learning, review, relearning
    step        INTEGER NOT NULL CHECK (step BETWEEN 0 AND 255),
    due_day     INTEGER NOT NULL,               -- study day, days since 1970-01-01
    due_at      INTEGER,                        -- milliseconds since 1970 for a step within due_day
    stability   REAL    NOT NULL CHECK (stability > 0),                  -- days
    difficulty  REAL    NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    last_at     INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    repetitions INTEGER NOT NULL CHECK (repetitions > 0),
    lapses      INTEGER NOT NULL CHECK (lapses >= 0),
    PRIMARY KEY (profile, question)
) STRICT, WITHOUT ROWID;

-- Holds all the queue asks for: a day's queue is read from here without one look at the table.
CREATE INDEX cards_by_due ON cards (profile, due_day, question, phase, due_at, stability, last_day);

-- The log: every answer ever given. Undone ones are kept and marked.
-- A rowid table, because its rows are longer than a WITHOUT ROWID page likes and only ever appended.
-- The card after an answer was last answered at `at` on `day`: not repeated in after_….
CREATE TABLE reviews (
    id                 INTEGER PRIMARY KEY,
    profile            INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    question           INTEGER NOT NULL REFERENCES questions (id),
    day                INTEGER NOT NULL,        -- study day
    at                 INTEGER NOT NULL,        -- milliseconds since 1970
    mode               INTEGER NOT NULL CHECK (mode BETWEEN 0 AND 1),    -- practice, review
    grade              INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    score              REAL    NOT NULL CHECK (score BETWEEN 0 AND 1),
    elapsed            INTEGER NOT NULL CHECK (elapsed >= 0),            -- milliseconds
    seed               INTEGER NOT NULL,
    undone             INTEGER NOT NULL DEFAULT 0 CHECK (undone BETWEEN 0 AND 1),
    before_phase       INTEGER CHECK (before_phase BETWEEN 0 AND 2),     -- NULL: there was no card
    before_step        INTEGER,
    before_due_day     INTEGER,
    before_due_at      INTEGER,
    before_stability   REAL,
    before_difficulty  REAL,
    before_last_at     INTEGER,
    before_last_day    INTEGER,
    before_repetitions INTEGER,
    before_lapses      INTEGER,
    after_phase        INTEGER NOT NULL CHECK (after_phase BETWEEN 0 AND 2),
    after_step         INTEGER NOT NULL,
    after_due_day      INTEGER NOT NULL,
    after_due_at       INTEGER,
    after_stability    REAL    NOT NULL CHECK (after_stability > 0),
    after_difficulty   REAL    NOT NULL,
    after_repetitions  INTEGER NOT NULL,
    after_lapses       INTEGER NOT NULL,
    response           TEXT    NOT NULL         -- RON, opaque here; last, because it is the longest
) STRICT;

CREATE INDEX reviews_by_question ON reviews (profile, question);

-- Sums of the log by learner and study day, kept up by every answer, regrade and undo: the calendar
-- and the day's limits must not add up 100,000 rows.
CREATE TABLE days (
    profile      INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    day          INTEGER NOT NULL,
    answers      INTEGER NOT NULL CHECK (answers >= 0),
    right        INTEGER NOT NULL CHECK (right >= 0),
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    new          INTEGER NOT NULL CHECK (new >= 0),
    reviews      INTEGER NOT NULL CHECK (reviews >= 0),
    recall_asked INTEGER NOT NULL CHECK (recall_asked >= 0),
    recalled     INTEGER NOT NULL CHECK (recalled BETWEEN 0 AND recall_asked),
    PRIMARY KEY (profile, day)
) STRICT, WITHOUT ROWID;
