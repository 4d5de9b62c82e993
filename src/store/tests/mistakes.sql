-- Entries of the mistake book that are not what the log says, in either direction.
WITH counted AS (
    SELECT log.profile, log.question, log.id, log.at, log.day, log.score < 1 OR log.why IS 4 AS is_missed
    FROM reviews AS log LEFT JOIN mistakes AS book ON book.profile = log.profile AND book.question = log.question
    WHERE log.undone = 0 AND log.id > coalesce(book.forgotten, 0)
),
missed AS (
    SELECT profile, question, max(id) AS last, at, day, count(*) AS times
    FROM counted WHERE is_missed GROUP BY profile, question
),
log AS (
    SELECT missed.profile, missed.question, missed.at, missed.day, times, count(DISTINCT since.day), max(since.day)
    FROM missed LEFT JOIN counted AS since
        ON since.profile = missed.profile AND since.question = missed.question
        AND since.id > missed.last AND since.day <> missed.day
    GROUP BY missed.profile, missed.question
),
kept AS (
    SELECT profile, question, missed_at, missed_day, times, right_days, last_right_day
    FROM mistakes WHERE times > 0
)
SELECT
    (SELECT count(*) FROM (SELECT * FROM log EXCEPT SELECT * FROM kept))
    + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM log))
