SELECT coalesce(sum(recall_asked), 0), coalesce(sum(recalled), 0) FROM days
WHERE profile = ?1 AND day BETWEEN ?2 AND ?3
