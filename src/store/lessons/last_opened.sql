SELECT topic FROM lessons WHERE profile = ?1 AND opened_at IS NOT NULL
ORDER BY opened_at DESC LIMIT 1
