INSERT INTO mistakes (profile, question, missed_at, missed_day, times, right_days, last_right_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (profile, question) DO UPDATE SET
    missed_at = excluded.missed_at, missed_day = excluded.missed_day, times = excluded.times,
    right_days = excluded.right_days, last_right_day = excluded.last_right_day
