UPDATE sittings
SET spent = max(spent, ?2), last_at = ?3, ended_at = ?3, is_time_up = ?4, mark = ?5
WHERE id = ?1 AND ended_at IS NULL
