//! Every rule has a name, so that a test can check that there is a broken dataset for each.

macro_rules! rules {
    ($($(#[$doc:meta])+ $name:ident = $id:literal,)+) => {
        /// The rules a dataset must keep.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])+ $name,)+
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Rule] = &[$(Rule::$name,)+];

            /// The name, as used in fixtures.
            pub fn id(self) -> &'static str {
                match self {
                    $(Rule::$name => $id,)+
                }
            }
        }
    };
}

rules! {
    /// Each file exists, is in its own folder, and is text if it has to be.
    UnreadableFile = "unreadable-file",
    /// The name of a published file means the same on every host.
    OddName = "odd-name",
    /// A published file does not replace one that the build writes.
    TakenName = "taken-name",
    /// No hidden file is published by accident.
    HiddenFile = "hidden-file",
    /// Every file in a dataset's folder is one of those that are read.
    StrayFile = "stray-file",
    /// Each file is JSON.
    MalformedJson = "malformed-json",
    /// The dataset has the current format.
    OldFormat = "old-format",
    /// A file contains what it should: a list of objects, or one object.
    WrongShape = "wrong-shape",
    /// A key appears once in an object.
    RepeatedKey = "repeated-key",
    /// Every key is one that the types know.
    UnknownKey = "unknown-key",
    /// All required keys are there.
    MissingKey = "missing-key",
    /// Text where text belongs, a number where a number belongs.
    WrongType = "wrong-type",
    /// A word from a fixed list, such as a role, is in that list.
    UnknownName = "unknown-name",
    /// A date is written like a date and exists in the calendar.
    BadDate = "bad-date",
    /// A reference is written like a reference.
    BadReference = "bad-reference",

    /// A slug or id is not empty.
    EmptySlug = "empty-slug",
    /// A slug is lower-case letters, digits and single hyphens.
    SlugForm = "slug-form",
    /// A slug is short enough for a file name.
    LongSlug = "long-slug",
    /// A slug is not a name that a page or a file system uses for something else.
    ReservedSlug = "reserved-slug",
    /// A slug or id belongs to one entry of its section.
    RepeatedSlug = "repeated-slug",
    /// A fact's id is `f` and at least three digits.
    FactForm = "fact-form",

    /// The target of every reference exists.
    DanglingReference = "dangling-reference",
    /// The target of every link in a text exists.
    DanglingLink = "dangling-link",
    /// Every fact given as evidence exists.
    DanglingFact = "dangling-fact",
    /// Nothing refers to a section without a page.
    MissingPage = "missing-page",
    /// A file with entries has a page to show them on.
    EntriesWithoutPage = "entries-without-page",
    /// A page has something to show.
    PageWithoutEntries = "page-without-entries",
    /// The home page has its words.
    NoHomePage = "no-home-page",

    /// Nothing was broadcast, released or awarded before there was film, or in the distant future.
    YearRange = "year-range",
    /// No part airs before the series does.
    AirBeforeSeries = "air-before-series",
    /// A date from outside the sources has an origin.
    OutsideWithoutOrigin = "outside-without-origin",
    /// A date from outside the sources is as precise as the text about it.
    VagueDate = "vague-date",
    /// A `when` says something, and gives a basis only to a date.
    EmptyWhen = "empty-when",

    /// No text is blank.
    EmptyText = "empty-text",
    /// No list that a page depends on is empty.
    EmptyList = "empty-list",
    /// Names and lines fit on a preview card, and texts are short enough to be read.
    LongText = "long-text",
    /// No list is longer than an entry can have.
    LongList = "long-list",
    /// What is gathered on one page is small enough to load.
    HeavyPage = "heavy-page",
    /// A description has the length that search results and previews show.
    DescriptionLength = "description-length",
    /// No two pages have the same description.
    RepeatedDescription = "repeated-description",
    /// No text contains invisible characters.
    ControlCharacter = "control-character",
    /// Marks are on letters, and few on each.
    PiledMarks = "piled-marks",
    /// No text begins or ends with a space.
    EdgeSpace = "edge-space",
    /// A link in a text is complete and leads to an entry or section.
    MalformedLink = "malformed-link",
    /// Links are only used where they become links.
    PlainLink = "plain-link",
    /// A color is `#rrggbb`.
    BadColor = "bad-color",
    /// A color is legible on the background it is for.
    FaintColor = "faint-color",
    /// No text holds HTML or Markdown.
    ForeignMarkup = "foreign-markup",
    /// An address is a web address, written as a browser would.
    BadAddress = "bad-address",

    /// Parts are numbered 1, 2, 3 ….
    EpisodeNumbers = "episode-numbers",
    /// Lessons are numbered 1, 2, 3 ….
    LessonNumbers = "lesson-numbers",

    /// A fact has a source.
    FactWithoutSource = "fact-without-source",
    /// A fact is about an entry.
    FactWithoutEntity = "fact-without-entity",
    /// Every entry has a fact.
    EntityWithoutFact = "entity-without-fact",
    /// Every statement, appearance and event is based on a fact.
    StatementWithoutFact = "statement-without-fact",
    /// What the sources are said to mention or credit has such a source.
    EntryWithoutSource = "entry-without-source",
    /// An award's result says what it is based on.
    AwardBasis = "award-basis",
    /// Nobody is called a recipient of an award that was not won.
    NotWon = "not-won",
    /// A quote is one sentence.
    OneSentence = "one-sentence",
    /// The facts that report a quote in our words are from its source.
    QuoteSource = "quote-source",
    /// A disagreement has at least two readings.
    FewReadings = "few-readings",
    /// A reading has a source or comes from outside.
    ReadingWithoutSource = "reading-without-source",

    /// No name or alias can be mistaken for another entry of the same kind.
    NameCollision = "name-collision",
    /// A word in a name is in one script. A violation is a warning, because some names are like that.
    MixedScript = "mixed-script",
    /// Two names or slugs differ in more than letters that look the same. A violation is a warning.
    LookAlike = "look-alike",
    /// A list does not have the same item twice.
    RepeatedItem = "repeated-item",
    /// Each season has its own number, and each episode one within its season.
    SeasonNumbers = "season-numbers",
    /// The season of an episode exists.
    EpisodeOfSeason = "episode-of-season",
    /// A former slug leads to one entry, and is in use by none.
    FormerSlug = "former-slug",
    /// An id on another site looks like one.
    BadId = "bad-id",
    /// A person has each credit once.
    RepeatedCredit = "repeated-credit",
    /// An entry is not confused with itself.
    SelfReference = "self-reference",
    /// A score does not exceed its maximum.
    ScoreRange = "score-range",
    /// A line on the timeline belongs to a protagonist.
    LineOfNoProtagonist = "line-of-no-protagonist",
    /// Critics and protagonists have the corresponding job.
    MissingJob = "missing-job",
    /// Whoever reviews, scores, awards, broadcasts, makes or receives something is of a kind that can.
    UnfitKind = "unfit-kind",
}
