//! The one place where the window reads a clock.

use std::sync::{Arc, Mutex, PoisonError};

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
    Standing(Arc<Mutex<Zoned>>),
}

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
        Self::Standing(Arc::new(Mutex::new(moment)))
    }

    /// The time.
    pub fn now(&self) -> Now {
        match self {
            Self::Running { zone, offset } => {
                let machine = Timestamp::now();
                Now::new(machine.checked_add(*offset).unwrap_or(machine), zone.clone())
            }
            Self::Standing(moment) => {
                let moment = moment.lock().unwrap_or_else(PoisonError::into_inner);
                Now::new(moment.timestamp(), moment.time_zone().clone())
            }
        }
    }

    /// Moves a standing clock forward; a running one moves by itself.
    pub fn advance(&self, by: SignedDuration) {
        if let Self::Standing(moment) = self {
            let mut moment = moment.lock().unwrap_or_else(PoisonError::into_inner);
            if let Ok(later) = moment.checked_add(by) {
                *moment = later;
            }
        }
    }

    /// Sets a standing clock.
    pub fn set(&self, to: Zoned) {
        if let Self::Standing(moment) = self {
            *moment.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }
}
