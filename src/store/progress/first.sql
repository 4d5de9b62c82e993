INSERT INTO days (profile, day, answers, right, milliseconds, new, reviews, recall_asked, recalled)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
