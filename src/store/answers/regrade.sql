UPDATE reviews SET
    grade = ?2, after_phase = ?3, after_step = ?4, after_due_day = ?5, after_due_at = ?6,
    after_stability = ?7, after_difficulty = ?8, after_repetitions = ?9, after_lapses = ?10
WHERE id = ?1
