DELETE FROM sittings WHERE id = ?1 AND ended_at IS NULL
