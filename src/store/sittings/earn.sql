UPDATE sittings SET mark = mark + ?2 WHERE id = ?1 AND ended_at IS NOT NULL
