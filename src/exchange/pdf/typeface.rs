//! The bundled fonts as the page needs them: glyphs and their widths.

use krilla::text::Font;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use crate::font;

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Everything.
    Regular,
    /// Headings and what is stressed.
    Bold,
}

/// Both fonts, opened.
pub struct Typefaces {
    regular: Typeface,
    bold: Typeface,
}

struct Typeface {
    font: Font,
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units_per_em: f32,
}

/// A glyph of a font, with its advance width in parts of the type size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Which font.
    pub face: Face,
    /// Its number there.
    pub id: u32,
    /// Advance width, in parts of the type size.
    pub advance: f32,
}

impl Typefaces {
    /// The bundled fonts; `None` if they cannot be read, which a test rules out.
    pub fn bundled() -> Option<Self> {
        Some(Self { regular: Typeface::open(font::REGULAR)?, bold: Typeface::open(font::BOLD)? })
    }

    /// The font itself.
    pub fn font(&self, face: Face) -> &Font {
        &self.of(face).font
    }

    /// The glyph of a character: from the face asked for, else from the regular one, else the box that
    /// stands for what there is no glyph for.
    pub fn glyph(&self, face: Face, character: char) -> Glyph {
        let found = self.of(face).charmap.map(character).map(|id| (face, id));
        let (face, id) = found
            .or_else(|| self.regular.charmap.map(character).map(|id| (Face::Regular, id)))
            .unwrap_or((Face::Regular, skrifa::GlyphId::NOTDEF));
        let typeface = self.of(face);
        let units = typeface.metrics.advance_width(id).unwrap_or(typeface.units_per_em);
        let advance = units / typeface.units_per_em;
        Glyph { face, id: id.to_u32(), advance }
    }

    fn of(&self, face: Face) -> &Typeface {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        }
    }
}

impl Typeface {
    fn open(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        Some(Self {
            charmap: font.charmap(),
            units_per_em: font.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1).into(),
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            font: Font::new(data.into(), 0)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_has_what_headings_need_and_regular_the_rest() {
        let typefaces = Typefaces::bundled().unwrap();
        let chinese = typefaces.glyph(Face::Bold, '题');
        assert_eq!((chinese.face, chinese.advance), (Face::Bold, 1.0));
        assert_eq!(typefaces.glyph(Face::Bold, '镕').face, Face::Regular);
        let latin = typefaces.glyph(Face::Regular, 'i').advance;
        assert!((0.1..0.5).contains(&latin), "{latin}");
        assert_eq!(typefaces.glyph(Face::Bold, '\u{e000}').id, 0);
    }
}
