SELECT age, predicted, asked, recalled, predicted_sum FROM recalls
WHERE profile = ?1 AND asked > 0 ORDER BY age, predicted
