UPDATE sittings
SET interruptions = interruptions + 1, away = away + max(0, ?2 - last_at), last_at = ?2
WHERE id = ?1 AND ended_at IS NULL
