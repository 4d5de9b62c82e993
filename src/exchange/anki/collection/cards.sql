SELECT notes.id, notes.guid, notes.mid, notes.flds, cards.ord, cards.did
FROM notes
JOIN cards ON cards.nid = notes.id
ORDER BY notes.id, cards.ord
