SELECT place, response, flagged, spent, mark FROM sitting_answers WHERE sitting = ?1 ORDER BY place
