INSERT INTO sittings (profile, exam, paper, time_limit, partial, pass, full, started_at, last_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
