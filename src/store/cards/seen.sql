SELECT question FROM cards INDEXED BY cards_by_due WHERE profile = ?1
