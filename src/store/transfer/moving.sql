-- Who is being copied, and what numbers answers and reports get: their order and the gaps between stay.
CREATE TEMP TABLE IF NOT EXISTS moving (
    old INTEGER NOT NULL, new INTEGER NOT NULL,
    reviews INTEGER NOT NULL, reports INTEGER NOT NULL, sittings INTEGER NOT NULL
);
DELETE FROM temp.moving;
