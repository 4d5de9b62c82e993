SELECT kind, target, text, changed_at FROM notes WHERE profile = ?1 AND kind = ?2 AND target = ?3
