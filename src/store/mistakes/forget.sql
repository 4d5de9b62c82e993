-- The row stays and says up to which answer nothing counts, so that an undo does not bring it back.
UPDATE mistakes SET
    times = 0, right_days = 0, last_right_day = NULL,
    forgotten = (SELECT max(id) FROM reviews WHERE profile = ?1 AND question = ?2)
WHERE profile = ?1 AND question = ?2 AND times > 0
