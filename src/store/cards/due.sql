-- All columns are in the index: the table is not touched.
SELECT question, phase, due_day, due_at, stability, last_day
FROM cards INDEXED BY cards_by_due WHERE profile = ?1 AND due_day <= ?2
