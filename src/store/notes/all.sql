SELECT kind, target, text, changed_at FROM notes WHERE profile = ?1 ORDER BY changed_at DESC, kind, target
