SELECT id, question, kind, text, at FROM reports WHERE profile = ?1 ORDER BY id
