SELECT max(id) FROM reviews INDEXED BY reviews_by_question
WHERE profile = ?1 AND question = ?2 AND undone = 0
