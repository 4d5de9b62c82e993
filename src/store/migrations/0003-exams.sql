-- Mock exams: what is sat, as it stands after every change, and what it was worth, for ever.
CREATE TABLE sittings (
    id            INTEGER PRIMARY KEY,
    profile       INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    exam          TEXT    NOT NULL CHECK (length(exam) BETWEEN 1 AND 64),
    paper         TEXT    NOT NULL,             -- RON
    time_limit    INTEGER CHECK (time_limit > 0),                        -- milliseconds; NULL: untimed
    partial       TEXT    NOT NULL,             -- RON
    pass          INTEGER NOT NULL CHECK (pass >= 0),                    -- tenths of a mark
    full          INTEGER NOT NULL CHECK (full > 0),                     -- tenths of a mark
    started_at    INTEGER NOT NULL,             -- milliseconds since 1970
    last_at       INTEGER NOT NULL,             -- the last change, by the system's clock
    spent         INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0),         -- milliseconds the paper was open
    interruptions INTEGER NOT NULL DEFAULT 0 CHECK (interruptions >= 0),
    away          INTEGER NOT NULL DEFAULT 0 CHECK (away >= 0),          -- milliseconds it was left for
    ended_at      INTEGER,                      -- NULL: still open
    is_time_up    INTEGER CHECK (is_time_up BETWEEN 0 AND 1),
    mark          INTEGER CHECK (mark BETWEEN 0 AND full),               -- tenths of a mark
    CHECK ((ended_at IS NULL) = (mark IS NULL) AND (ended_at IS NULL) = (is_time_up IS NULL))
) STRICT;

CREATE INDEX sittings_by_profile ON sittings (profile);

CREATE TABLE sitting_answers (
    sitting  INTEGER NOT NULL REFERENCES sittings (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL CHECK (place >= 0),
    response TEXT,                              -- RON; NULL: never touched
    flagged  INTEGER NOT NULL CHECK (flagged BETWEEN 0 AND 1),
    spent    INTEGER NOT NULL CHECK (spent >= 0),                        -- milliseconds on the screen
    mark     INTEGER CHECK (mark >= 0),         -- tenths of a mark, once it is marked
    PRIMARY KEY (sitting, place)
) STRICT, WITHOUT ROWID;
