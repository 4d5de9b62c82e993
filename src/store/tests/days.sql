-- Days whose sums are not those of the log, in either direction.
WITH log AS (
    SELECT
        profile, day,
        count(*) AS answers,
        sum(score >= 1) AS right,
        sum(elapsed) AS milliseconds,
        sum(before_phase IS NULL) AS new,
        sum(coalesce(before_phase = 1 AND before_due_day <= day, 0)) AS reviews,
        sum(coalesce(before_phase = 1 AND before_last_day < day, 0)) AS recall_asked,
        sum(coalesce(before_phase = 1 AND before_last_day < day AND grade > 1, 0)) AS recalled
    FROM reviews WHERE undone = 0 GROUP BY profile, day
),
kept AS (
    SELECT profile, day, answers, right, milliseconds, new, reviews, recall_asked, recalled
    FROM days WHERE answers > 0
)
SELECT
    (SELECT count(*) FROM (SELECT * FROM log EXCEPT SELECT * FROM kept))
    + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM log))
