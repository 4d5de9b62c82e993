SELECT id, name, created_at FROM profiles ORDER BY id
