//! What the check accepts, the build builds: whole sites of datasets made at random, the same at each run. The build
//! reads from the folder it stands in, so this is a program of its own. `cargo xtask fuzz --only build` looks further.

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
