//! The build builds whatever the check accepts: whole sites of random datasets, the same on each run. The build reads
//! from the current folder, so this is a program of its own. `cargo xtask fuzz --only build` looks further.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use xtask::fuzz::Target;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_the_check_accepts_the_build_builds(changes in vec(any::<u8>(), 60..120)) {
        fuzz::run(Target::Build, &changes);
    }
}
