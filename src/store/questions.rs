//! Names of questions and the integers that stand for them in the file.

use std::collections::HashMap;

use rusqlite::types::Type;
use rusqlite::{Connection, Row};

use crate::curriculum::QuestionId;

/// All names in the file, each held once: 20,000 due cards then share their names instead of copying.
#[derive(Debug, Default)]
pub(super) struct Questions {
    /// The name with key 1, 2, 3 …: SQLite gives keys in sequence, and no name is ever deleted.
    names: Vec<QuestionId>,
    keys: HashMap<QuestionId, i64>,
}

impl Questions {
    pub(super) fn load(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare(include_str!("questions/all.sql"))?;
        let mut rows = statement.query([])?;
        let mut names = Vec::new();
        while let Some(row) = rows.next()? {
            let key: i64 = row.get(0)?;
            if usize::try_from(key) != Ok(names.len() + 1) {
                return Err(rusqlite::Error::IntegralValueOutOfRange(0, key));
            }
            names.push(id(row, 1)?);
        }
        let keys = names.iter().cloned().zip(1..).collect();
        Ok(Self { names, keys })
    }

    /// The key of `name`, if it was ever answered.
    pub(super) fn key(&self, name: &QuestionId) -> Option<i64> {
        self.keys.get(name).copied()
    }

    /// The key of `name`, given to it now if it has none.
    pub(super) fn key_or_new(&mut self, connection: &Connection, name: &QuestionId) -> rusqlite::Result<i64> {
        if let Some(key) = self.key(name) {
            return Ok(key);
        }
        connection.prepare_cached(include_str!("questions/add.sql"))?.execute([name.as_str()])?;
        let key = connection.last_insert_rowid();
        self.names.push(name.clone());
        self.keys.insert(name.clone(), key);
        Ok(key)
    }

    /// The name that column `column` of `row` holds the key of.
    pub(super) fn name(&self, row: &Row<'_>, column: usize) -> rusqlite::Result<QuestionId> {
        let key: i64 = row.get(column)?;
        let name = usize::try_from(key.wrapping_sub(1)).ok().and_then(|place| self.names.get(place));
        name.cloned().ok_or(rusqlite::Error::IntegralValueOutOfRange(column, key))
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Forgets all but the first `length` names.
    pub(super) fn forget_from(&mut self, length: usize) {
        for name in self.names.drain(length..) {
            self.keys.remove(&name);
        }
    }
}

/// A name of a checked form from a text column.
pub(super) fn id<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<T>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let invalid =
        |error: T::Err| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error));
    row.get_ref(column)?.as_str()?.parse().map_err(invalid)
}
