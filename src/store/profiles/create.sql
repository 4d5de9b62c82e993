INSERT INTO profiles (name, created_at) VALUES (?1, ?2)
