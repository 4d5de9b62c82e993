UPDATE reviews SET undone = 1 WHERE id = ?1
