INSERT INTO reviews (
    profile, question, day, at, mode, grade, score, elapsed, seed, predicted,
    before_phase, before_step, before_due_day, before_due_at, before_stability, before_difficulty,
    before_last_at, before_last_day, before_repetitions, before_lapses,
    after_phase, after_step, after_due_day, after_due_at, after_stability, after_difficulty,
    after_repetitions, after_lapses, response
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
    ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
    ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29
)
