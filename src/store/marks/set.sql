INSERT INTO marks (profile, mark, kind, target, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (profile, mark, kind, target) DO NOTHING
