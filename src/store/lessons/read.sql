INSERT INTO lessons (profile, topic, read_at) VALUES (?1, ?2, ?3)
ON CONFLICT (profile, topic) DO UPDATE SET read_at = excluded.read_at
