-- Backwards through the log: the answer to take back is at its very end, or near it.
-- Nothing is taken back over an exam's head: its answers were marked as a whole.
SELECT id FROM (
    SELECT id, mode FROM reviews NOT INDEXED WHERE profile = ?1 AND undone = 0 ORDER BY id DESC LIMIT 1
) WHERE mode <> 2
