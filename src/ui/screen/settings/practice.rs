//! How practice goes: when the explanation is shown, when a mistake is done with.

use iced::Element;
use iced::widget::column;

use super::{Message, setting, title};
use crate::store::Preferences;
use crate::tr;
use crate::ui::theme::Look;
use crate::ui::widget::{Icon, card};

/// The days offered.
const DAYS: [u8; 4] = [1, 2, 3, 5];

/// The card of the page.
pub(super) fn view<'a>(look: Look, preferences: &Preferences) -> Element<'a, Message> {
    let language = look.language;
    let waits = preferences.explanation_on_demand;
    let explanation = vec![
        (tr!(language, "settings-explain-at-once"), !waits, Message::ExplainOnDemand(false)),
        (tr!(language, "settings-explain-on-demand"), waits, Message::ExplainOnDemand(true)),
    ];
    let days = DAYS.map(|days| {
        let label = tr!(language, "settings-mistake-days", days = days);
        (label, preferences.mistake_right_days == days, Message::MistakeDays(days))
    });
    let content = column![
        title(look, Icon::Practice, tr!(language, "settings-practice")),
        setting(look, tr!(language, "settings-explanation"), None, explanation),
        setting(
            look,
            tr!(language, "settings-mistakes"),
            Some(tr!(language, "settings-mistakes-what")),
            days.into()
        ),
    ]
    .spacing(18);
    card(look, content)
}
