INSERT INTO sitting_answers (sitting, place, response, flagged, spent, mark) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (sitting, place) DO UPDATE
SET response = excluded.response, flagged = excluded.flagged, spent = excluded.spent, mark = excluded.mark
