SELECT missed_at, missed_day, times, right_days, last_right_day
FROM mistakes WHERE profile = ?1 AND question = ?2 AND times > 0
