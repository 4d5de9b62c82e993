SELECT max(due_day, ?2), count(*) FROM cards INDEXED BY cards_by_due
WHERE profile = ?1 AND due_day < ?3 GROUP BY 1
