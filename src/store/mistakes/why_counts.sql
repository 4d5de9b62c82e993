SELECT
    count(*) FILTER (WHERE why = 1), count(*) FILTER (WHERE why = 2),
    count(*) FILTER (WHERE why = 3), count(*) FILTER (WHERE why = 4)
FROM reviews INDEXED BY reviews_by_why
WHERE profile = ?1 AND undone = 0 AND why IS NOT NULL AND day >= ?2
