INSERT INTO reports (profile, question, kind, text, at) VALUES (?1, ?2, ?3, ?4, ?5)
