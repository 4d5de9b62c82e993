-- One that was taken out by hand keeps saying so.
UPDATE mistakes SET times = 0, right_days = 0, last_right_day = NULL WHERE profile = ?1 AND question = ?2
