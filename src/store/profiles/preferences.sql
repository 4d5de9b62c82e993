SELECT preferences FROM profiles WHERE id = ?1
