SELECT id, name FROM source.profiles WHERE ?1 IS NULL OR id = ?1 ORDER BY id
