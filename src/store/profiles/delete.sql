-- Lessons, cards, reviews and days go with it (ON DELETE CASCADE).
DELETE FROM profiles WHERE id = ?1
