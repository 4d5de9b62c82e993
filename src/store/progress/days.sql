SELECT day, answers, right, milliseconds FROM days
WHERE profile = ?1 AND day BETWEEN ?2 AND ?3 AND answers > 0 ORDER BY day
