INSERT INTO cards (
    profile, question, phase, step, due_day, due_at,
    stability, difficulty, last_at, last_day, repetitions, lapses
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (profile, question) DO UPDATE SET
    phase = excluded.phase, step = excluded.step, due_day = excluded.due_day, due_at = excluded.due_at,
    stability = excluded.stability, difficulty = excluded.difficulty,
    last_at = excluded.last_at, last_day = excluded.last_day,
    repetitions = excluded.repetitions, lapses = excluded.lapses
