SELECT phase, step, due_day, due_at, stability, difficulty, repetitions, lapses, last_at, last_day, question
FROM cards WHERE profile = ?1
