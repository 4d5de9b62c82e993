//! The window: an application of screens on one desk.

pub mod app;
pub mod clock;
pub mod desk;
pub mod export;
pub mod goal;
pub mod keep;
pub mod ledger;
pub mod offscreen;
pub mod partial;
pub mod question;
pub mod reader;
pub mod screen;
pub mod takeaway;
pub mod theme;
pub mod tour;
pub mod widget;

use std::borrow::Cow;

use iced::{Settings, Size, window};

use crate::font;

pub use app::{App, Options};
pub use clock::Clock;

/// The fonts that are bundled: Regular whole, with Bold before it as far as that goes.
pub const FONTS: [&[u8]; 2] = [font::REGULAR, font::BOLD];

/// The window's icon.
const ICON: &[u8] = include_bytes!("../assets/icon/zuoxi.png");

/// The smallest window that every screen is made for.
const SMALLEST: Size = Size::new(640.0, 480.0);

/// Opens the window and runs until it is closed.
///
/// # Errors
/// No window can be had: no display, no window server.
pub fn run(options: Options) -> iced::Result {
    let boot = move || App::new(options.clone());
    iced::application(boot, App::update, App::view)
        .settings(Settings {
            id: Some("zuoxi".to_owned()),
            fonts: FONTS.iter().map(|font| Cow::Borrowed(*font)).collect(),
            default_font: theme::FONT,
            default_text_size: theme::size::BODY.into(),
            antialiasing: true,
            vsync: true,
        })
        .window(window::Settings {
            size: Size::new(1280.0, 800.0),
            min_size: Some(SMALLEST),
            icon: window_icon(),
            // A paper being sat is kept first.
            exit_on_close_request: false,
            ..window::Settings::default()
        })
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale)
        .subscription(App::subscription)
        .run()
}

fn window_icon() -> Option<window::Icon> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(ICON)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    if frame.color_type != png::ColorType::Rgba {
        return None;
    }
    window::icon::from_rgba(pixels, frame.width, frame.height).ok()
}
