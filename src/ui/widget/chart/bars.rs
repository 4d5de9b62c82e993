//! A few things side by side, each with its number: a bar each.

use iced::widget::canvas::{self, Frame, Geometry};
use iced::{Element, Fill, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{GAP, Kept, LINE, Label, paint_bar, paint_base, real};
use crate::ui::theme::{self, Look, Palette};

/// The height of the tallest bar.
const TALLEST: f32 = 128.0;

/// One of the things compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is, below the bar.
    pub name: String,
    /// Its number as it is read, above the bar.
    pub number: String,
    /// How much it is, 0 or more.
    pub value: f32,
    /// Whether it is the one that holds now.
    pub is_chosen: bool,
}

/// Bars over one line, as wide as there is room.
pub fn bars<'a, Message: 'a>(look: Look, bars: Vec<Bar>) -> Element<'a, Message> {
    let height = LINE + GAP + TALLEST + 2.0 * GAP + LINE;
    canvas::Canvas::new(Bars { look, bars }).width(Fill).height(height).into()
}

struct Bars {
    look: Look,
    bars: Vec<Bar>,
}

impl<Message> canvas::Program<Message> for Bars {
    type State = Kept<(&'static Palette, Vec<Bar>)>;

    fn draw(
        &self,
        kept: &Self::State,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let shown = (self.look.palette, self.bars.clone());
        vec![kept.draw(renderer, bounds.size(), shown, |frame| self.paint(frame))]
    }
}

impl Bars {
    fn paint(&self, frame: &mut Frame) {
        let palette = self.look.palette;
        let slot = frame.width() / real(self.bars.len().max(1));
        let most = self.bars.iter().map(|bar| bar.value).fold(f32::EPSILON, f32::max);
        let base = LINE + GAP + TALLEST;
        for (index, bar) in self.bars.iter().enumerate() {
            let centre = (real(index) + 0.5) * slot;
            // Little is still seen.
            let height = if bar.value > 0.0 { (TALLEST * bar.value / most).max(3.0) } else { 0.0 };
            let extent = Size::new((slot * 0.6).min(48.0), height);
            let corner = Point::new(centre - extent.width / 2.0, base - height);
            if height > 0.0 {
                paint_bar(frame, palette, corner, extent, bar.is_chosen);
            }
            let font = if bar.is_chosen { theme::BOLD } else { theme::FONT };
            let number = Label::new(bar.number.clone(), font);
            number.draw_centred(frame, centre, corner.y - GAP / 2.0 - LINE, palette.ink);
            let name = Label::new(bar.name.clone(), font);
            let color = if bar.is_chosen { palette.accent } else { palette.ink };
            name.draw_centred(frame, centre, base + GAP, color);
        }
        paint_base(frame, palette, base);
    }
}
