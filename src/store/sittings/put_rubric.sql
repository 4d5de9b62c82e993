-- Only of a sitting that has ended, and of a task that has no mark yet.
UPDATE sitting_answers SET response = ?3
WHERE sitting = ?1 AND place = ?2 AND mark IS NULL
    AND EXISTS (SELECT 1 FROM sittings WHERE id = ?1 AND ended_at IS NOT NULL)
