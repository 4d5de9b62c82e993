SELECT
    CAST(model.key AS INTEGER),
    json_extract(template.value, '$.ord'),
    json_extract(template.value, '$.qfmt'),
    json_extract(template.value, '$.afmt')
FROM col, json_each(col.models) AS model, json_each(model.value, '$.tmpls') AS template
