//! Repeatable chance: the same seed gives the same draw, on every machine and in every version.

/// Spreads a seed over all 64 bits (the finaliser of `SplitMix64`, Steele et al. 2014).
pub(super) fn spread(seed: u64) -> u64 {
    let mut bits = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// A number from 0 up to, not including, 1.
pub(super) fn unit(seed: u64) -> f64 {
    // 32 bits are exact in an f64 and more than an interval of days can use.
    let [.., a, b, c, d] = spread(seed).to_be_bytes();
    f64::from(u32::from_be_bytes([a, b, c, d])) / (f64::from(u32::MAX) + 1.0)
}

/// A place for `name` in an order that `seed` decides (FNV-1a over the name, then spread).
pub(super) fn place(seed: u64, name: &str) -> u64 {
    let hash = name.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    spread(hash ^ spread(seed))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stored seeds must replay for ever: these values may never change.
    #[test]
    fn draws_are_the_same_for_ever() {
        assert_eq!(spread(0), 0xE220_A839_7B1D_CDAF);
        assert_eq!(spread(1), 0x910A_2DEC_8902_5CC1);
        assert_eq!(place(7, "ask-01"), place(7, "ask-01"));
        assert_ne!(place(7, "ask-01"), place(8, "ask-01"));
    }

    #[test]
    fn a_unit_is_below_one_and_evenly_spread() {
        let draws: Vec<f64> = (0..10_000).map(unit).collect();
        assert!(draws.iter().all(|draw| (0.0..1.0).contains(draw)));
        let mean = draws.iter().sum::<f64>() / 10_000.0;
        assert!((mean - 0.5).abs() < 0.02, "{mean}");
    }
}
