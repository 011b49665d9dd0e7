//! Every rule has a name, so that a test can tell whether each is proven by a broken dataset.

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

            /// The name, as fixtures use it.
            pub fn id(self) -> &'static str {
                match self {
                    $(Rule::$name => $id,)+
                }
            }
        }
    };
}

rules! {
    /// Each file is there, is a file of its own folder, and is text where that is needed.
    UnreadableFile = "unreadable-file",
    /// A file that is published has a name that means the same on every host.
    OddName = "odd-name",
    /// A file that is published takes the place of none that the build writes.
    TakenName = "taken-name",
    /// No hidden file is published unawares.
    HiddenFile = "hidden-file",
    /// Every file in the folder of a dataset is one of those that are read.
    StrayFile = "stray-file",
    /// Each file is JSON.
    MalformedJson = "malformed-json",
    /// The dataset is of the format of today.
    OldFormat = "old-format",
    /// A file holds what it should: a list of objects, or one object.
    WrongShape = "wrong-shape",
    /// A key stands once in an object.
    RepeatedKey = "repeated-key",
    /// Every key is one that the types know.
    UnknownKey = "unknown-key",
    /// No key that the types need is absent.
    MissingKey = "missing-key",
    /// Text stands where text belongs, a number where a number belongs.
    WrongType = "wrong-type",
    /// A word from a fixed list, such as a role, is in that list.
    UnknownName = "unknown-name",
    /// A date is written as dates are and exists in the calendar.
    BadDate = "bad-date",
    /// A reference is written as references are.
    BadReference = "bad-reference",

    /// A slug or id is not empty.
    EmptySlug = "empty-slug",
    /// A slug is lower-case letters, digits and single hyphens.
    SlugForm = "slug-form",
    /// A slug fits into the name of a file.
    LongSlug = "long-slug",
    /// A slug is no name that a page or a file system has for something else.
    ReservedSlug = "reserved-slug",
    /// A slug or id names one entry of its section.
    RepeatedSlug = "repeated-slug",
    /// A fact's id is `f` and at least three digits.
    FactForm = "fact-form",

    /// Whatever is referred to exists.
    DanglingReference = "dangling-reference",
    /// Whatever a link in a text leads to exists.
    DanglingLink = "dangling-link",
    /// Every fact named as evidence exists.
    DanglingFact = "dangling-fact",
    /// Nothing refers to a section without a page.
    MissingPage = "missing-page",
    /// A file with entries has a page to show them on.
    EntriesWithoutPage = "entries-without-page",
    /// A page has something to show.
    PageWithoutEntries = "page-without-entries",
    /// The home page has its words.
    NoHomePage = "no-home-page",

    /// Nothing was broadcast, released or awarded before there was film, or happens in a far future.
    YearRange = "year-range",
    /// No part airs before the series does.
    AirBeforeSeries = "air-before-series",
    /// A date from outside the sources has an origin.
    OutsideWithoutOrigin = "outside-without-origin",
    /// A date from outside the sources is as exact as what is told of it.
    VagueDate = "vague-date",
    /// A `when` says something, and gives a basis only to a date.
    EmptyWhen = "empty-when",

    /// No text is blank.
    EmptyText = "empty-text",
    /// No list that a page depends on is empty.
    EmptyList = "empty-list",
    /// Names and lines fit on a preview card, and no text is longer than it can be read.
    LongText = "long-text",
    /// No list is longer than an entry can hold.
    LongList = "long-list",
    /// What is gathered on one page can be loaded.
    HeavyPage = "heavy-page",
    /// A description has the length that search results and previews show.
    DescriptionLength = "description-length",
    /// No two pages have the same description.
    RepeatedDescription = "repeated-description",
    /// No text holds characters that nobody sees.
    ControlCharacter = "control-character",
    /// Marks stand on letters, and few on each.
    PiledMarks = "piled-marks",
    /// No text begins or ends with space.
    EdgeSpace = "edge-space",
    /// A link in a text is complete and leads to an entry or section.
    MalformedLink = "malformed-link",
    /// Links stand only where they become links.
    PlainLink = "plain-link",
    /// A color is `#rrggbb`.
    BadColor = "bad-color",
    /// A color can be read on the ground that it is for.
    FaintColor = "faint-color",
    /// No text holds HTML or Markdown.
    ForeignMarkup = "foreign-markup",
    /// An address is one of the web, written as a browser reads it.
    BadAddress = "bad-address",

    /// Parts are numbered 1, 2, 3 ….
    EpisodeNumbers = "episode-numbers",
    /// Lessons are numbered 1, 2, 3 ….
    LessonNumbers = "lesson-numbers",

    /// A fact has a source.
    FactWithoutSource = "fact-without-source",
    /// A fact belongs to an entity.
    FactWithoutEntity = "fact-without-entity",
    /// An entity has a fact.
    EntityWithoutFact = "entity-without-fact",
    /// What is stated, shown in a part or put on the timeline rests on a fact.
    StatementWithoutFact = "statement-without-fact",
    /// What sources are said to name or credit has such a source.
    EntryWithoutSource = "entry-without-source",
    /// An award's result says what it rests on.
    AwardBasis = "award-basis",
    /// Whoever is named for an award that was not won is not called its recipient.
    NotWon = "not-won",
    /// A quote is one sentence.
    OneSentence = "one-sentence",
    /// The facts that tell a quote in our words are of its source.
    QuoteSource = "quote-source",
    /// A disagreement has at least two readings.
    FewReadings = "few-readings",
    /// A reading has a source or comes from outside.
    ReadingWithoutSource = "reading-without-source",

    /// No name or alias could be taken for another entry of the same kind.
    NameCollision = "name-collision",
    /// A word of a name is of one script. A breach is a warning: some names are so.
    MixedScript = "mixed-script",
    /// Two names or slugs differ in more than letters that look the same. A breach is a warning.
    LookAlike = "look-alike",
    /// A list does not name the same thing twice.
    RepeatedItem = "repeated-item",
    /// Each season has a number of its own, and each episode one within its season.
    SeasonNumbers = "season-numbers",
    /// An episode of a season names one that is there.
    EpisodeOfSeason = "episode-of-season",
    /// A former slug leads to one entry, and is that of none.
    FormerSlug = "former-slug",
    /// An id of another site looks like one.
    BadId = "bad-id",
    /// A person has each credit once.
    RepeatedCredit = "repeated-credit",
    /// An entry is not confused with itself.
    SelfReference = "self-reference",
    /// A score does not exceed its maximum.
    ScoreRange = "score-range",
    /// A line of the timeline is a protagonist's.
    LineOfNoProtagonist = "line-of-no-protagonist",
    /// Critics and protagonists have the job that makes them such.
    MissingJob = "missing-job",
    /// Whoever reviews, scores, awards, broadcasts, makes or receives is of a kind that can.
    UnfitKind = "unfit-kind",
}
