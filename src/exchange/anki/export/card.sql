INSERT INTO cards VALUES (:id, :id, :deck, 0, :seconds, -1, 0, 0, :due, 0, 0, 0, 0, 0, 0, 0, 0, '')
