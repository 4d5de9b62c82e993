SELECT id, name FROM questions ORDER BY id
