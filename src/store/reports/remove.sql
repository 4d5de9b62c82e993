DELETE FROM reports WHERE id = ?1
