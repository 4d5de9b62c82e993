INSERT INTO recalls (profile, age, predicted, asked, recalled, predicted_sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
