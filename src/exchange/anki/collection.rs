//! Anki's collection: a `SQLite` database that others made, read without trust.
//!
//! Two schemas are in use: 11, with note types and decks as JSON in one row, and 15 and later, with tables
//! of their own and protobuf in them (Anki's `rslib/src/storage/schema11.sql` and `upgrades/`).

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::package::Refusal;
use crate::store;

/// The longest value that is read, bytes: all note types of a collection are one value in schema 11.
const LONGEST_VALUE: i32 = 32 << 20;
/// The longest text of a template or of all fields of a note that is looked at, bytes.
const LONGEST_TEXT: usize = 256 << 10;
/// So many instructions of the database machine between two looks at the time.
const INSTRUCTIONS: i32 = 100_000;
/// So many looks and it is no honest query any more: about a minute.
const MOST_LOOKS: u32 = 40_000;

/// An open collection.
pub struct Collection {
    connection: Connection,
    /// Note types by their number.
    pub kinds: HashMap<i64, Kind>,
    /// The names of the decks, outer ones first.
    pub decks: HashMap<i64, Vec<String>>,
}

/// A note type.
#[derive(Debug, Default)]
pub struct Kind {
    /// Whether its cards hide parts of a text.
    pub is_cloze: bool,
    /// The names of its fields.
    pub fields: Vec<String>,
    /// Front and back of its cards.
    pub templates: Vec<(String, String)>,
}

/// A card with its note.
pub struct Card {
    /// The note's number: when it was made.
    pub note: i64,
    /// The note's name for ever.
    pub guid: Vec<u8>,
    /// The note's type.
    pub kind: i64,
    /// The note's fields.
    pub fields: String,
    /// Which of the type's templates.
    pub template: usize,
    /// The deck it lies in.
    pub deck: i64,
}

/// Why one row cannot be read while others can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A value is of another type than it has to be.
    Broken,
    /// The note is longer than anything a person learns by heart.
    TooLong,
}

impl Collection {
    /// Opens an unpacked collection. When `is_called_off` becomes true, whatever runs ends with an error.
    ///
    /// # Errors
    /// [`Refusal::Damaged`], [`Refusal::NoCollection`].
    pub fn open(path: &Path, is_called_off: Arc<AtomicBool>) -> Result<Self, Refusal> {
        let connection = store::open_immutable(path).map_err(damaged)?;
        guard(&connection, is_called_off).map_err(damaged)?;
        let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(damaged);
        if count(include_str!("collection/tables.sql"))? != 3 {
            return Err(Refusal::NoCollection);
        }
        let is_new = count(include_str!("collection/is_new.sql"))? == 4;
        let (kinds, decks) =
            if is_new { new_schema(&connection) } else { old_schema(&connection) }.map_err(damaged)?;
        Ok(Self { connection, kinds, decks })
    }

    /// Calls `take` for every card, notes in the order in which they were made, until it returns false.
    ///
    /// # Errors
    /// What `SQLite` said of a damaged file: what was taken until then is sound.
    pub fn cards(&self, mut take: impl FnMut(Result<Card, Fault>) -> bool) -> Result<(), Refusal> {
        let mut statement = self.connection.prepare(include_str!("collection/cards.sql")).map_err(damaged)?;
        let mut rows = statement.query([]).map_err(damaged)?;
        while let Some(row) = rows.next().map_err(damaged)? {
            if !take(card(row)) {
                break;
            }
        }
        Ok(())
    }
}

/// Lets a database do nothing but answer, and not for ever.
fn guard(connection: &Connection, is_called_off: Arc<AtomicBool>) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    // Look before believing what a cell says of its size; sort in memory, not in files.
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // Anki's own order of names: not for us to sort by, but without it no table with names can be read.
    connection.create_collation("unicase", |a, b| a.to_lowercase().cmp(&b.to_lowercase()))?;
    let mut looks = 0;
    connection.progress_handler(
        INSTRUCTIONS,
        Some(move || {
            looks += 1;
            looks > MOST_LOOKS || is_called_off.load(Ordering::Relaxed)
        }),
    )
}

type Schema = (HashMap<i64, Kind>, HashMap<i64, Vec<String>>);

fn old_schema(connection: &Connection) -> rusqlite::Result<Schema> {
    let mut kinds: HashMap<i64, Kind> = HashMap::new();
    each(connection, include_str!("collection/old_kinds.sql"), |row| {
        kinds.entry(number(row, 0)?).or_default().is_cloze = number(row, 1) == Some(1);
        Some(())
    })?;
    each(connection, include_str!("collection/old_fields.sql"), |row| {
        put(&mut kinds.get_mut(&number(row, 0)?)?.fields, number(row, 1)?, text(row, 2)?)
    })?;
    each(connection, include_str!("collection/old_templates.sql"), |row| {
        let sides = (text(row, 2)?, text(row, 3)?);
        put(&mut kinds.get_mut(&number(row, 0)?)?.templates, number(row, 1)?, sides)
    })?;
    let mut decks = HashMap::new();
    each(connection, include_str!("collection/old_decks.sql"), |row| {
        decks.insert(number(row, 0)?, text(row, 1)?.split("::").map(str::to_owned).collect());
        Some(())
    })?;
    Ok((kinds, decks))
}

fn new_schema(connection: &Connection) -> rusqlite::Result<Schema> {
    let mut kinds: HashMap<i64, Kind> = HashMap::new();
    each(connection, include_str!("collection/new_kinds.sql"), |row| {
        kinds.entry(number(row, 0)?).or_default().is_cloze = number_in(&bytes(row, 1)?, 1) == Some(1);
        Some(())
    })?;
    each(connection, include_str!("collection/new_fields.sql"), |row| {
        put(&mut kinds.get_mut(&number(row, 0)?)?.fields, number(row, 1)?, text(row, 2)?)
    })?;
    each(connection, include_str!("collection/new_templates.sql"), |row| {
        let config = bytes(row, 2)?;
        let side = |field| text_in(&config, field).unwrap_or_default();
        put(&mut kinds.get_mut(&number(row, 0)?)?.templates, number(row, 1)?, (side(1), side(2)))
    })?;
    let mut decks = HashMap::new();
    each(connection, include_str!("collection/new_decks.sql"), |row| {
        decks.insert(number(row, 0)?, text(row, 1)?.split('\u{1f}').map(str::to_owned).collect());
        Some(())
    })?;
    Ok((kinds, decks))
}

/// Runs a query; rows that `take` cannot use are passed over, and so are the cards that would need them.
fn each(
    connection: &Connection,
    sql: &str,
    mut take: impl FnMut(&Row<'_>) -> Option<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        _ = take(row);
    }
    Ok(())
}

/// More fields or templates than this has no note type.
const MOST_PARTS: i64 = 500;

/// Puts a thing at its place, whatever order they come in.
fn put<T: Default>(things: &mut Vec<T>, place: i64, thing: T) -> Option<()> {
    let place = usize::try_from(place).ok().filter(|_| place < MOST_PARTS)?;
    if things.len() <= place {
        things.resize_with(place + 1, T::default);
    }
    things[place] = thing;
    Some(())
}

fn card(row: &Row<'_>) -> Result<Card, Fault> {
    let fields = match row.get_ref(3) {
        Ok(ValueRef::Text(bytes)) if bytes.len() > LONGEST_TEXT => return Err(Fault::TooLong),
        Ok(ValueRef::Text(bytes)) => std::str::from_utf8(bytes).map_err(|_| Fault::Broken)?.to_owned(),
        _ => return Err(Fault::Broken),
    };
    let whole = |place| number(row, place).ok_or(Fault::Broken);
    Ok(Card {
        note: whole(0)?,
        guid: bytes(row, 1).unwrap_or_default(),
        kind: whole(2)?,
        fields,
        template: usize::try_from(whole(4)?).map_err(|_| Fault::Broken)?,
        deck: whole(5)?,
    })
}

fn number(row: &Row<'_>, place: usize) -> Option<i64> {
    match row.get_ref(place) {
        Ok(ValueRef::Integer(number)) => Some(number),
        _ => None,
    }
}

fn text(row: &Row<'_>, place: usize) -> Option<String> {
    match row.get_ref(place) {
        Ok(ValueRef::Text(bytes)) if bytes.len() <= LONGEST_TEXT => {
            Some(String::from_utf8_lossy(bytes).into_owned())
        }
        _ => None,
    }
}

fn bytes(row: &Row<'_>, place: usize) -> Option<Vec<u8>> {
    match row.get_ref(place) {
        Ok(ValueRef::Blob(bytes) | ValueRef::Text(bytes)) if bytes.len() <= LONGEST_TEXT => {
            Some(bytes.to_owned())
        }
        _ => None,
    }
}

/// A field of a protobuf message (protobuf.dev/programming-guides/encoding), as far as it is needed here.
enum Wire<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

/// The first field with this number.
fn field(message: &[u8], wanted: u64) -> Option<Wire<'_>> {
    let mut rest = message;
    while !rest.is_empty() {
        let key = varint(&mut rest)?;
        let value = match key & 7 {
            0 => Wire::Number(varint(&mut rest)?),
            1 => Wire::Bytes(part(&mut rest, 8)?),
            2 => {
                let length = varint(&mut rest)?;
                Wire::Bytes(part(&mut rest, length)?)
            }
            5 => Wire::Bytes(part(&mut rest, 4)?),
            _ => return None,
        };
        if key >> 3 == wanted {
            return Some(value);
        }
    }
    None
}

/// The first number with this field number in a protobuf message.
pub fn number_in(message: &[u8], wanted: u64) -> Option<u64> {
    match field(message, wanted)? {
        Wire::Number(number) => Some(number),
        Wire::Bytes(_) => None,
    }
}

fn text_in(message: &[u8], wanted: u64) -> Option<String> {
    match field(message, wanted)? {
        Wire::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        Wire::Number(_) => None,
    }
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for place in 0..10 {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn part<'a>(rest: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (part, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = after;
    Some(part)
}

fn damaged(error: rusqlite::Error) -> Refusal {
    Refusal::Damaged(error.to_string().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protobuf_is_read_as_far_as_needed() {
        // kind = 1; css = "a"; a fixed32; and field 20 = 300.
        let message = [0x08, 1, 0x1a, 1, b'a', 0x25, 0, 0, 0, 0, 0xa0, 0x01, 0xac, 0x02];
        assert_eq!(number_in(&message, 1), Some(1));
        assert_eq!(text_in(&message, 3).as_deref(), Some("a"));
        assert_eq!(number_in(&message, 20), Some(300));
        assert_eq!(number_in(&message, 2), None);
        for length in 0..message.len() {
            // Cut off anywhere: nothing worse than nothing.
            _ = number_in(&message[..length], 20);
        }
        assert_eq!(number_in(&[0xff; 20], 1), None);
        assert_eq!(text_in(&[0x1a, 0xff, 0xff, 0xff, 0x0f, 1], 3), None);
    }
}
