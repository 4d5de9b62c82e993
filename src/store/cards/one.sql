SELECT phase, step, due_day, due_at, stability, difficulty, repetitions, lapses, last_at, last_day
FROM cards WHERE profile = ?1 AND question = ?2
