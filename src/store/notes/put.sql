INSERT INTO notes (profile, kind, target, text, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (profile, kind, target) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at
