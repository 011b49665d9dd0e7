//! Support for the tests of the built site.
