SELECT
    id, paper, time_limit, started_at, spent, ended_at, is_time_up, mark, full, pass,
    (SELECT count(*) FROM sitting_answers AS answer WHERE answer.sitting = sittings.id AND response IS NOT NULL),
    (SELECT count(*) FROM sitting_answers AS answer
        WHERE answer.sitting = sittings.id AND sittings.ended_at IS NOT NULL AND answer.mark IS NULL)
FROM sittings WHERE profile = ?1 ORDER BY id DESC
