-- Sums of recall that are not what the log says, in either direction.
WITH log AS (
    SELECT
        profile, day - before_last_day AS age, min(CAST(predicted * 20 AS INTEGER), 19) AS step,
        count(*), sum(grade > 1), sum(CAST(round(predicted * 1000000) AS INTEGER))
    FROM reviews
    WHERE undone = 0 AND before_phase = 1 AND predicted IS NOT NULL AND day > before_last_day
    GROUP BY profile, age, step
),
kept AS (
    SELECT profile, age, predicted, asked, recalled, predicted_sum FROM recalls WHERE asked > 0
)
SELECT
    (SELECT count(*) FROM (SELECT * FROM log EXCEPT SELECT * FROM kept))
    + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM log))
