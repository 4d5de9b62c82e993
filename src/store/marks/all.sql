SELECT mark, kind, target FROM marks WHERE profile = ?1
