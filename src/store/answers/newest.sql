-- Backwards through the log: the answer to take back is at its very end, or near it.
SELECT id FROM reviews NOT INDEXED WHERE profile = ?1 AND undone = 0 ORDER BY id DESC LIMIT 1
