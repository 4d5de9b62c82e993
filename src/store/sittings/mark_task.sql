UPDATE sitting_answers SET mark = ?3 WHERE sitting = ?1 AND place = ?2 AND mark IS NULL
