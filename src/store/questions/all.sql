SELECT id, name FROM questions
