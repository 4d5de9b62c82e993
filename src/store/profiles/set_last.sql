INSERT INTO application (id, last_profile) VALUES (1, ?1)
ON CONFLICT (id) DO UPDATE SET last_profile = excluded.last_profile
