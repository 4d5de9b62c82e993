SELECT at, day, score, why FROM reviews INDEXED BY reviews_by_question
WHERE profile = ?1 AND question = ?2 AND undone = 0
    AND id > coalesce((SELECT forgotten FROM mistakes WHERE profile = ?1 AND question = ?2), 0)
ORDER BY id
