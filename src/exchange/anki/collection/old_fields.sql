SELECT CAST(model.key AS INTEGER), json_extract(field.value, '$.ord'), json_extract(field.value, '$.name')
FROM col, json_each(col.models) AS model, json_each(model.value, '$.flds') AS field
