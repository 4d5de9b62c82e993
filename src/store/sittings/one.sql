SELECT
    profile, paper, time_limit, partial, started_at, spent, interruptions, away, ended_at, is_time_up, pass
FROM sittings WHERE id = ?1
