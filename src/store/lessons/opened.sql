INSERT INTO lessons (profile, topic, opened_at) VALUES (?1, ?2, ?3)
ON CONFLICT (profile, topic) DO UPDATE SET opened_at = excluded.opened_at
