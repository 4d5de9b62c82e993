SELECT CAST(deck.key AS INTEGER), json_extract(deck.value, '$.name')
FROM col, json_each(col.decks) AS deck
