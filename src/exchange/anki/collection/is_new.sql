SELECT count(*) FROM sqlite_schema
WHERE type = 'table' AND rootpage > 0 AND name IN ('notetypes', 'fields', 'templates', 'decks')
