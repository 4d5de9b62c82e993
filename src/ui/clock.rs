//! The one place where the window reads a clock.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use iced::futures::Stream;
use iced::futures::channel::mpsc;
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

use crate::memory::Now;

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock, moved by an offset (none, unless a start was given on the command line).
    Running {
        /// The local time zone.
        zone: TimeZone,
        /// What is added to the machine's clock.
        offset: SignedDuration,
    },
    /// A clock that stands until it is moved: for a tour and for tests.
    Standing(Arc<Mutex<Standing>>),
}

/// A clock that stands.
#[derive(Debug)]
pub struct Standing {
    moment: Zoned,
    /// What a steady clock would show: only time that passes counts, not a clock that is set.
    steady: Duration,
}

/// What the machine's steady clock showed when it was first asked.
static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);

impl Clock {
    /// The machine's clock in the machine's time zone.
    pub fn system() -> Self {
        Self::Running { zone: TimeZone::system(), offset: SignedDuration::ZERO }
    }

    /// A running clock that starts at a given moment.
    pub fn starting_at(start: &Zoned) -> Self {
        let offset = start.timestamp().duration_since(Timestamp::now());
        Self::Running { zone: start.time_zone().clone(), offset }
    }

    /// A clock that stands at a given moment.
    pub fn standing_at(moment: Zoned) -> Self {
        Self::Standing(Arc::new(Mutex::new(Standing { moment, steady: Duration::ZERO })))
    }

    /// The time.
    pub fn now(&self) -> Now {
        match self {
            Self::Running { zone, offset } => {
                let machine = Timestamp::now();
                Now::new(machine.checked_add(*offset).unwrap_or(machine), zone.clone())
            }
            Self::Standing(standing) => {
                let moment = &standing.lock().unwrap_or_else(PoisonError::into_inner).moment;
                Now::new(moment.timestamp(), moment.time_zone().clone())
            }
        }
    }

    /// A clock that only ever runs forward, from no particular moment: what time was spent is read from it, whatever
    /// happens to the machine's clock.
    pub fn steady(&self) -> Duration {
        match self {
            Self::Running { .. } => BEGIN.elapsed(),
            Self::Standing(standing) => standing.lock().unwrap_or_else(PoisonError::into_inner).steady,
        }
    }

    /// Moves a standing clock forward; a running one moves by itself.
    pub fn advance(&self, by: SignedDuration) {
        if let Self::Standing(standing) = self {
            let mut standing = standing.lock().unwrap_or_else(PoisonError::into_inner);
            if let Ok(later) = standing.moment.checked_add(by) {
                standing.moment = later;
                standing.steady = standing.steady.saturating_add(Duration::try_from(by).unwrap_or_default());
            }
        }
    }

    /// Sets a standing clock.
    pub fn set(&self, to: Zoned) {
        if let Self::Standing(standing) = self {
            standing.lock().unwrap_or_else(PoisonError::into_inner).moment = to;
        }
    }
}

/// A beat every second, from a thread of its own that ends when nobody listens any more.
pub fn seconds() -> impl Stream<Item = ()> {
    let (mut beats, heard) = mpsc::channel(1);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            // A beat that nobody has heard yet is enough.
            if beats.try_send(()).is_err_and(|error| error.is_disconnected()) {
                return;
            }
        }
    });
    heard
}
