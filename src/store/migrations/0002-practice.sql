-- What practice keeps beside the answers: why something was missed, the mistake book, notes, marks,
-- reports; and sums that say how right the predictions were.

-- The day's queue is built from the cards in memory; to keep an index for it up cost an answer two pages.
DROP INDEX cards_by_due;

-- The log anew, because a CHECK cannot be changed in place: exams (mode 2) belong into it as well.
CREATE TABLE reviews_anew (
    id                 INTEGER PRIMARY KEY,
    profile            INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    question           INTEGER NOT NULL REFERENCES questions (id),
    day                INTEGER NOT NULL,        -- study day
    at                 INTEGER NOT NULL,        -- milliseconds since 1970
    mode               INTEGER NOT NULL CHECK (mode BETWEEN 0 AND 2),    -- practice, review, exam
    grade              INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    score              REAL    NOT NULL CHECK (score BETWEEN 0 AND 1),
    elapsed            INTEGER NOT NULL CHECK (elapsed >= 0),            -- milliseconds
    seed               INTEGER NOT NULL,
    undone             INTEGER NOT NULL DEFAULT 0 CHECK (undone BETWEEN 0 AND 1),
    why                INTEGER CHECK (why BETWEEN 1 AND 4),              -- did not know, misread, slip, guessed
    predicted          REAL CHECK (predicted BETWEEN 0 AND 1),           -- chance of recall just before it
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

INSERT INTO reviews_anew
SELECT
    id, profile, question, day, at, mode, grade, score, elapsed, seed, undone, NULL, NULL,
    before_phase, before_step, before_due_day, before_due_at, before_stability, before_difficulty,
    before_last_at, before_last_day, before_repetitions, before_lapses,
    after_phase, after_step, after_due_day, after_due_at, after_stability, after_difficulty,
    after_repetitions, after_lapses, response
FROM reviews ORDER BY id;

DROP TABLE reviews;
ALTER TABLE reviews_anew RENAME TO reviews;
CREATE INDEX reviews_by_question ON reviews (profile, question);
-- Few answers are tagged, so few are in it.
CREATE INDEX reviews_by_why ON reviews (profile, question, why, undone) WHERE why IS NOT NULL;

-- The mistake book: what was missed, and how often it was right since. How often is enough is the
-- learner's preference, so a row stays when it is.
CREATE TABLE mistakes (
    profile        INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    question       INTEGER NOT NULL REFERENCES questions (id),
    missed_at      INTEGER NOT NULL,            -- the last time: milliseconds since 1970
    missed_day     INTEGER NOT NULL,            -- and its study day
    times          INTEGER NOT NULL CHECK (times >= 0),      -- 0: taken out by hand, not missed since
    right_days     INTEGER NOT NULL CHECK (right_days >= 0), -- other study days on which it was right since
    last_right_day INTEGER,                     -- the last of these
    forgotten      INTEGER NOT NULL DEFAULT 0,  -- answers up to this one were taken out by hand
    PRIMARY KEY (profile, question)
) STRICT, WITHOUT ROWID;

WITH missed AS (
    SELECT profile, question, max(id) AS last, at, day, count(*) AS times
    FROM reviews WHERE undone = 0 AND score < 1 GROUP BY profile, question
)
INSERT INTO mistakes (profile, question, missed_at, missed_day, times, right_days, last_right_day)
SELECT missed.profile, missed.question, missed.at, missed.day, times, count(DISTINCT since.day), max(since.day)
FROM missed LEFT JOIN reviews AS since
    ON since.profile = missed.profile AND since.question = missed.question
    AND since.undone = 0 AND since.id > missed.last AND since.day <> missed.day
GROUP BY missed.profile, missed.question;

-- How often what was predicted came true: sums of the log by days since the last answer and predicted
-- recall in steps of 5 %, for cards in review that were asked after at least a day.
CREATE TABLE recalls (
    profile       INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    age           INTEGER NOT NULL CHECK (age >= 1),                     -- days
    predicted     INTEGER NOT NULL CHECK (predicted BETWEEN 0 AND 19),   -- from predicted * 5 % on
    asked         INTEGER NOT NULL CHECK (asked >= 0),
    recalled      INTEGER NOT NULL CHECK (recalled BETWEEN 0 AND asked),
    predicted_sum INTEGER NOT NULL CHECK (predicted_sum >= 0),           -- millionths: sums stay exact
    PRIMARY KEY (profile, age, predicted)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
    profile    INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    kind       INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),            -- question, lesson, term
    target     TEXT    NOT NULL CHECK (length(target) BETWEEN 1 AND 64),
    text       TEXT    NOT NULL CHECK (length(text) > 0),
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (profile, kind, target)
) STRICT;

CREATE TABLE marks (
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    mark    INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 1),               -- favourite, flag
    kind    INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    target  TEXT    NOT NULL CHECK (length(target) BETWEEN 1 AND 64),
    at      INTEGER NOT NULL,
    PRIMARY KEY (profile, mark, kind, target)
) STRICT, WITHOUT ROWID;

-- What a learner thinks is wrong with a question, for its author.
CREATE TABLE reports (
    id       INTEGER PRIMARY KEY,
    profile  INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    question TEXT    NOT NULL CHECK (length(question) BETWEEN 1 AND 64),
    kind     INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4), -- wrong key, unclear, outdated, typo, other
    text     TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
