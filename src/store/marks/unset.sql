DELETE FROM marks WHERE profile = ?1 AND mark = ?2 AND kind = ?3 AND target = ?4
