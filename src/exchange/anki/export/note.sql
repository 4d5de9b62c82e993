INSERT INTO notes VALUES (:id, :guid, :kind, :seconds, -1, :tags, :fields, :sort, :checksum, 0, '')
