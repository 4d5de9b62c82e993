-- All that belongs to one learner. A test fails when a table with a profile is forgotten here.

-- Only the names this learner has answered: what others did is nobody's business.
INSERT INTO main.questions (name)
SELECT name FROM source.questions
WHERE (
    id IN (SELECT question FROM source.reviews WHERE profile = (SELECT old FROM temp.moving))
    OR id IN (SELECT question FROM source.cards WHERE profile = (SELECT old FROM temp.moving))
    OR id IN (SELECT question FROM source.mistakes WHERE profile = (SELECT old FROM temp.moving))
) AND name NOT IN (SELECT name FROM main.questions)
ORDER BY id;

INSERT INTO main.lessons (profile, topic, opened_at, read_at)
SELECT new, topic, opened_at, read_at FROM source.lessons JOIN temp.moving ON profile = old;

INSERT INTO main.cards (
    profile, question, phase, step, due_day, due_at,
    stability, difficulty, last_at, last_day, repetitions, lapses
)
SELECT
    new, theirs.id, phase, step, due_day, due_at,
    stability, difficulty, last_at, last_day, repetitions, lapses
FROM temp.moving CROSS JOIN source.cards AS card ON card.profile = old
JOIN source.questions AS ours ON ours.id = card.question
JOIN main.questions AS theirs ON theirs.name = ours.name;

INSERT INTO main.reviews (
    id, profile, question, day, at, mode, grade, score, elapsed, seed, undone, why, predicted,
    before_phase, before_step, before_due_day, before_due_at, before_stability, before_difficulty,
    before_last_at, before_last_day, before_repetitions, before_lapses,
    after_phase, after_step, after_due_day, after_due_at, after_stability, after_difficulty,
    after_repetitions, after_lapses, response
)
SELECT
    review.id + moving.reviews, new, theirs.id, day, at, mode, grade, score, elapsed, seed, undone, why, predicted,
    before_phase, before_step, before_due_day, before_due_at, before_stability, before_difficulty,
    before_last_at, before_last_day, before_repetitions, before_lapses,
    after_phase, after_step, after_due_day, after_due_at, after_stability, after_difficulty,
    after_repetitions, after_lapses, response
FROM temp.moving CROSS JOIN source.reviews AS review NOT INDEXED ON review.profile = old
JOIN source.questions AS ours ON ours.id = review.question
JOIN main.questions AS theirs ON theirs.name = ours.name
ORDER BY review.id;

INSERT INTO main.days (
    profile, day, answers, right, milliseconds, new, reviews, recall_asked, recalled
)
SELECT
    moving.new, day, answers, right, milliseconds, days.new, days.reviews, recall_asked, recalled
FROM source.days AS days JOIN temp.moving ON profile = old;

INSERT INTO main.mistakes (
    profile, question, missed_at, missed_day, times, right_days, last_right_day, forgotten
)
SELECT
    new, theirs.id, missed_at, missed_day, times, right_days, last_right_day,
    iif(forgotten = 0, 0, forgotten + moving.reviews)
FROM temp.moving CROSS JOIN source.mistakes AS mistake ON mistake.profile = old
JOIN source.questions AS ours ON ours.id = mistake.question
JOIN main.questions AS theirs ON theirs.name = ours.name;

INSERT INTO main.recalls (profile, age, predicted, asked, recalled, predicted_sum)
SELECT new, age, predicted, asked, recalled, predicted_sum FROM source.recalls JOIN temp.moving ON profile = old;

INSERT INTO main.notes (profile, kind, target, text, changed_at)
SELECT new, kind, target, text, changed_at FROM source.notes JOIN temp.moving ON profile = old;

INSERT INTO main.marks (profile, mark, kind, target, at)
SELECT new, mark, kind, target, at FROM source.marks JOIN temp.moving ON profile = old;

INSERT INTO main.reports (id, profile, question, kind, text, at)
SELECT report.id + moving.reports, new, question, kind, text, at
FROM source.reports AS report JOIN temp.moving ON profile = old;

INSERT INTO main.sittings (
    id, profile, exam, paper, time_limit, partial, pass, full, started_at, last_at,
    spent, interruptions, away, ended_at, is_time_up, mark
)
SELECT
    sitting.id + moving.sittings, new, exam, paper, time_limit, partial, pass, full, started_at, last_at,
    spent, interruptions, away, ended_at, is_time_up, mark
FROM source.sittings AS sitting JOIN temp.moving ON profile = old;

INSERT INTO main.sitting_answers (sitting, place, response, flagged, spent, mark)
SELECT answer.sitting + moving.sittings, place, response, flagged, answer.spent, answer.mark
FROM source.sittings AS sitting JOIN temp.moving ON profile = old
JOIN source.sitting_answers AS answer ON answer.sitting = sitting.id;
