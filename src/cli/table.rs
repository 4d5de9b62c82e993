//! A table for the terminal: the first column flush left, the others flush right.

use unicode_width::UnicodeWidthStr;

use super::say;

/// Prints rows as a table.
pub fn print(rows: &[Vec<String>]) {
    for line in lines(rows) {
        say(&line);
    }
}

/// Lays rows out in columns as wide as their widest cell; a Chinese character takes two places.
fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..columns).map(|column| widest(column).unwrap_or_default()).collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
        let padding = " ".repeat(width.saturating_sub(cell.width()));
        if column == 0 {
            line.push_str(cell);
            line.push_str(&padding);
        } else {
            line.push_str("  ");
            line.push_str(&padding);
            line.push_str(cell);
        }
    }
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_one_another() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let table = [row(["初级", "条目", "课"]), row(["level", "1", "12"])];
        assert_eq!(lines(&table), ["初级   条目  课", "level     1  12"]);
        assert!(lines(&[]).is_empty());
    }
}
