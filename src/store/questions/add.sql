INSERT INTO questions (name) VALUES (?1)
