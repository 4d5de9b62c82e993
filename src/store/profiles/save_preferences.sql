UPDATE profiles SET preferences = ?2 WHERE id = ?1
