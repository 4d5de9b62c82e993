//! Arguments → command line or window; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    zuoxi::cli::run(std::env::args_os())
}
