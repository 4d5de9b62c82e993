INSERT INTO main.profiles (name, created_at, preferences)
SELECT ?2, created_at, preferences FROM source.profiles WHERE id = ?1
