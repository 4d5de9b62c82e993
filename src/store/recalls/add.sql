UPDATE recalls SET asked = asked + ?4, recalled = recalled + ?5, predicted_sum = predicted_sum + ?6
WHERE profile = ?1 AND age = ?2 AND predicted = ?3
