UPDATE days SET
    answers = answers + ?3, right = right + ?4, milliseconds = milliseconds + ?5, new = new + ?6,
    reviews = reviews + ?7, recall_asked = recall_asked + ?8, recalled = recalled + ?9
WHERE profile = ?1 AND day = ?2
