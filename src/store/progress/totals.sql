SELECT count(*), coalesce(sum(answers), 0), coalesce(sum(right), 0), coalesce(sum(milliseconds), 0), min(day),
    (SELECT count(*) FROM cards WHERE profile = ?1)
FROM days WHERE profile = ?1 AND answers > 0
