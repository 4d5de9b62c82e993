//! The icons: one set, one weight, coloured by the theme.

use iced::widget::svg;
use iced::{Color, Element};

macro_rules! icons {
    ($($name:ident = $file:literal),* $(,)?) => {
        /// An icon of the set in `assets/icons`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Icon { $($name),* }

        impl Icon {
            fn bytes(self) -> &'static [u8] {
                match self {
                    $(Self::$name => include_bytes!(concat!("../../../assets/icons/", $file, ".svg"))),*
                }
            }
        }
    };
}

icons! {
    About = "about", ArrowDown = "arrow-down", ArrowLeft = "arrow-left", ArrowRight = "arrow-right",
    ArrowUp = "arrow-up", Begun = "begun", Calendar = "calendar", Check = "check", ChevronDown = "chevron-down",
    ChevronRight = "chevron-right", Circle = "circle", CircleCheck = "circle-check",
    CircleCross = "circle-cross", CircleDot = "circle-dot", Clock = "clock", Cross = "cross",
    Curriculum = "curriculum", Data = "data", Empty = "empty", Exams = "exams", Export = "export", Eye = "eye", EyeOff = "eye-off",
    Flag = "flag", FlagFilled = "flag-filled", Flame = "flame", Folder = "folder", Glossary = "glossary",
    Import = "import", Keyboard = "keyboard", Language = "language", Lesson = "lesson",
    Lightbulb = "lightbulb", Lock = "lock", Map = "map", Memory = "memory", Note = "note", Notebook = "notebook",
    Pencil = "pencil", Plan = "plan", Play = "play", Plus = "plus", Practice = "practice", Print = "print",
    Profile = "profile", Progress = "progress", Readiness = "readiness", Refresh = "refresh",
    Report = "report", Review = "review", Search = "search", Settings = "settings", Snowflake = "snowflake",
    Sprout = "sprout", Square = "square", SquareCheck = "square-check", Star = "star",
    StarFilled = "star-filled", Target = "target", TextSize = "text-size", Theme = "theme", Today = "today",
    Trash = "trash", Undo = "undo", Warning = "warning",
}

/// Draws an icon, `extent` logical pixels wide and high.
pub fn icon<'a, Message: 'a>(sign: Icon, extent: f32, color: Color) -> Element<'a, Message> {
    svg(svg::Handle::from_memory(sign.bytes()))
        .width(extent)
        .height(extent)
        .style(move |_, _| svg::Style { color: Some(color) })
        .into()
}
