//! The fonts that are bundled, for the window and for what is printed.

/// Noto Sans SC Regular, whole: learners' names hold rare characters.
pub const REGULAR: &[u8] = include_bytes!("../assets/fonts/NotoSansSC-Regular.ttf");
/// Noto Sans SC Bold as far as GB 2312; what it lacks comes from Regular.
pub const BOLD: &[u8] = include_bytes!("../assets/fonts/NotoSansSC-Bold.ttf");
