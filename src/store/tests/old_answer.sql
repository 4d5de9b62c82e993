INSERT INTO reviews (
    id, profile, question, day, at, mode, grade, score, elapsed, seed, undone,
    after_phase, after_step, after_due_day, after_stability, after_difficulty, after_repetitions,
    after_lapses, response
) VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, 900, -7, ?8, 1, 0, ?3 + 2, 2.5, 5.0, 1, 0, ?9)
