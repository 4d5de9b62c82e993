//! The store, used off the UI thread: every operation runs in the background and comes back as a message.

use std::sync::{Arc, Mutex, PoisonError};

use iced::Task;

use crate::store::{Error, Store};

/// A shared handle to the open store. The store closes when the last handle is dropped.
#[derive(Debug, Clone)]
pub struct Ledger(Arc<Mutex<Store>>);

impl Ledger {
    /// Shares a store.
    pub fn new(store: Store) -> Self {
        Self(Arc::new(Mutex::new(store)))
    }

    /// Runs one operation in the background. The screen waits for the message before it says that
    /// something is saved.
    pub fn run<T, Message>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, Error> + Send + 'static,
        done: impl FnOnce(Result<T, Error>) -> Message + Send + 'static,
    ) -> Task<Message>
    where
        T: Send + 'static,
        Message: Send + 'static,
    {
        let ledger = self.clone();
        Task::perform(async move { ledger.now(work) }, done)
    }

    /// Runs one operation at once, on a thread that may wait.
    pub fn now<T>(&self, work: impl FnOnce(&mut Store) -> Result<T, Error>) -> Result<T, Error> {
        // A panic in another operation leaves no half-done transaction behind: SQLite rolled it back.
        let mut store = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut store)
    }
}
