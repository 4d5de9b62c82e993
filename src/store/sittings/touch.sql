-- Time that is kept never runs backwards, whichever change comes last.
UPDATE sittings SET spent = max(spent, ?2), last_at = ?3 WHERE id = ?1 AND ended_at IS NULL
