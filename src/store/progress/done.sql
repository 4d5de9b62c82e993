SELECT coalesce(sum(new), 0), coalesce(sum(reviews), 0) FROM days WHERE profile = ?1 AND day = ?2
