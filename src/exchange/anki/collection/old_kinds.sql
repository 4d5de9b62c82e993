SELECT CAST(model.key AS INTEGER), json_extract(model.value, '$.type') = 1
FROM col, json_each(col.models) AS model
