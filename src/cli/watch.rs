//! A folder is watched, and something done whenever a file in it changes.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// An editor writes a file in several steps, and several files at once: after a change it is waited until
/// nothing more happens for so long.
const QUIET: Duration = Duration::from_millis(120);
/// While changes go on and on, so many quiet times are waited for at most.
const PATIENCE: u32 = 10;
/// How often files are looked at where the system does not say what changes.
const POLL: Duration = Duration::from_secs(1);

/// Calls `look` at once (with 0) and after every change (counting on). Returns when no change can be reported any more.
///
/// # Errors
/// The folder cannot be watched at all.
pub fn folder(folder: &Path, mut look: impl FnMut(usize)) -> notify::Result<()> {
    // Looking again and again does not mind a folder that is not there, and would do so for ever.
    std::fs::read_dir(folder).map_err(notify::Error::io)?;
    let (sender, changes) = channel();
    let tell = move |event: notify::Result<Event>| {
        // Reading is no change: without this each look would call for the next one.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            // Nobody listens any more: the program is about to end.
            let _ = sender.send(());
        }
    };
    let _watcher = watcher(folder, tell)?;
    for round in 0.. {
        look(round);
        if !wait(&changes) {
            break;
        }
    }
    Ok(())
}

/// The system's own means, or looking again and again where there are none: shared and virtual folders.
fn watcher(
    folder: &Path,
    tell: impl Fn(notify::Result<Event>) + Clone + Send + 'static,
) -> notify::Result<Box<dyn Watcher>> {
    let native = RecommendedWatcher::new(tell.clone(), Config::default()).and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Box::new(watcher) as Box<dyn Watcher>)
    });
    native.or_else(|_| {
        let mut watcher = PollWatcher::new(tell, Config::default().with_poll_interval(POLL))?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Box::new(watcher) as Box<dyn Watcher>)
    })
}

/// Waits for a change and until it is over; `false` if none can come any more.
fn wait(changes: &Receiver<()>) -> bool {
    if changes.recv().is_err() {
        return false;
    }
    for _ in 0..PATIENCE {
        std::thread::sleep(QUIET);
        if changes.try_iter().count() == 0 {
            break;
        }
    }
    true
}
