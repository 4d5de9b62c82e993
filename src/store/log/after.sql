-- Along the log itself: in its order, and without a look-up for each answer.
SELECT
    id, profile, question, day, at, mode, grade, score, elapsed, seed, response, why, predicted,
    before_phase, before_step, before_due_day, before_due_at, before_stability, before_difficulty,
    before_repetitions, before_lapses, before_last_at, before_last_day,
    after_phase, after_step, after_due_day, after_due_at, after_stability, after_difficulty,
    after_repetitions, after_lapses, at, day, undone
FROM reviews NOT INDEXED
WHERE profile = ?1 AND id > ?2
ORDER BY id LIMIT ?3
