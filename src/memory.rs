/// stub
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade { Again, Hard, Good, Easy }
