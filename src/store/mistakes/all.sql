SELECT missed_at, missed_day, times, right_days, last_right_day, question
FROM mistakes WHERE profile = ?1 AND times > 0
