-- Along the log itself: in its order, and without a look-up for each answer.
SELECT question, day, grade FROM reviews NOT INDEXED WHERE profile = ?1 AND undone = 0 ORDER BY id
