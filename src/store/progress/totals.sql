SELECT count(*), coalesce(sum(answers), 0), coalesce(sum(right), 0), coalesce(sum(milliseconds), 0), min(day),
    (SELECT count(*) FROM cards INDEXED BY cards_by_due WHERE profile = ?1)
FROM days WHERE profile = ?1 AND answers > 0
