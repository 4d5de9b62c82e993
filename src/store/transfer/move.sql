INSERT INTO temp.moving (old, new, reviews, reports, sittings)
SELECT ?1, ?2, (SELECT coalesce(max(id), 0) FROM main.reviews), (SELECT coalesce(max(id), 0) FROM main.reports),
    (SELECT coalesce(max(id), 0) FROM main.sittings)
