//! The tour is part of what we ship: it has to succeed.

use std::fs;

use zuoxi::curriculum::Source;
use zuoxi::ui::tour::{Extent, run};

/// Width and height as a PNG's first chunk says them; `None` if it is no PNG.
fn size_of_png(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| rest.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    (rest.get(4..8)? == b"IHDR").then_some((number(8)?, number(12)?))
}

#[test]
fn the_tour_leads_through_and_takes_its_pictures() {
    let out = tempfile::tempdir().unwrap();
    let mut heard = Vec::new();
    let report = run(out.path(), &Source::Shipped, Extent::Brief, &mut |what| heard.push(what.to_owned()));
    let report = report.unwrap_or_else(|error| panic!("{error}"));
    assert!(report.answers > 10 && report.right < report.answers && report.due_next_day > 0, "{report:?}");
    let mut pictures = 0;
    for entry in fs::read_dir(out.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "png") {
            // One picture is of a wide window.
            let is_wide = path.to_string_lossy().contains("wide");
            let size = if is_wide { (1600, 900) } else { (1280, 800) };
            assert_eq!(size_of_png(&fs::read(&path).unwrap()), Some(size), "{}", path.display());
            pictures += 1;
        }
    }
    assert!(pictures >= 20 && pictures == report.pictures, "{pictures} files, {report:?}");
    let text = fs::read_to_string(out.path().join("report.md")).unwrap();
    assert_eq!(text.matches("![").count(), pictures);
    assert!(!heard.is_empty());
}
