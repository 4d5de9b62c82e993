INSERT INTO temp.moving (old, new, reviews, reports)
SELECT ?1, ?2, (SELECT coalesce(max(id), 0) FROM main.reviews), (SELECT coalesce(max(id), 0) FROM main.reports)
