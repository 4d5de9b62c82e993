SELECT topic, read_at FROM lessons WHERE profile = ?1 AND read_at IS NOT NULL
