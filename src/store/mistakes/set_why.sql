UPDATE reviews SET why = ?2 WHERE id = ?1
