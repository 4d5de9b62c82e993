DELETE FROM cards WHERE profile = ?1 AND question = ?2
