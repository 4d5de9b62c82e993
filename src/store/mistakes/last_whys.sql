-- The reason of the newest answer that has one: with max(), the other columns are of the same row.
SELECT question, why, max(id) FROM reviews INDEXED BY reviews_by_why
WHERE profile = ?1 AND undone = 0 AND why IS NOT NULL GROUP BY question
