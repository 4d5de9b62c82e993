SELECT group_concat(
    concat_ws('|', id, profile, question, day, at, mode, grade, score, elapsed, seed, undone,
    after_phase, after_step, after_due_day, after_stability, after_difficulty, after_repetitions,
    after_lapses, response), ';' ORDER BY id
) FROM reviews
