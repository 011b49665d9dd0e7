//! Pieces: a page is a row of them, each a finished piece of HTML that is drawn anew when a signal it reads changes.
//!
//! A view with elements of its own costs the module code to build, hydrate, update and remove it, for every shape of
//! view there is. Pieces are all of one shape, so they cost only the code that writes them, and each hydrates in one
//! step, however long it is. What must not be drawn anew because it may have the focus (menu, filters, search field)
//! is kept current in the browser (`crate::browser`).

use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use maud::Markup;

#[cfg(target_arch = "wasm32")]
use super::later::is_first_frame;

/// A piece of a page. Its HTML must be one element, neither none nor two.
pub type Piece = Box<dyn Fn() -> Inert + Send + Sync>;

/// A piece that says how it is drawn.
pub fn piece(draw: impl Fn() -> Markup + Send + Sync + 'static) -> Piece {
    Box::new(move || inert(draw()))
}

/// A finished piece of HTML as part of a view. It must be one element, neither none nor two.
pub fn inert(markup: Markup) -> Inert {
    Inert(markup.into_string())
}

/// A piece of the frame, which no page turn draws anew: the browser takes it as it finds it, and its module holds
/// nothing of it.
pub fn fixed(draw: impl Fn() -> Markup) -> Inert {
    #[cfg(not(target_arch = "wasm32"))]
    return inert(draw());
    #[cfg(target_arch = "wasm32")]
    {
        drop(draw);
        Inert(String::new())
    }
}

/// One element of finished HTML. Leptos has such a view too, but keeps a copy of all that it ever drew, which is good
/// for what repeats: here every page, every choice of a filter and every letter of a search would stay.
pub struct Inert(String);

/// What stands in the document.
pub struct Drawn {
    html: String,
    element: Element,
}

impl Render for Inert {
    type State = Drawn;

    fn build(self) -> Drawn {
        let holder = Rndr::create_element("div", None);
        Rndr::set_inner_html(&holder, &self.0);
        let element = Rndr::first_child(&holder).and_then(Element::cast_from);
        Drawn {
            html: self.0,
            // A piece without an element shows at least where it would stand.
            element: element.unwrap_or(holder),
        }
    }

    fn rebuild(self, state: &mut Drawn) {
        if self.0 != state.html {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        // Taking a page apart takes longer than drawing the next one, so the first frame of that does not wait for it.
        // Until then what is gone stands behind what takes its place, out of sight.
        #[cfg(target_arch = "wasm32")]
        if is_first_frame() {
            let _ = self.element.set_attribute("class", "gone");
            return;
        }
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl RenderHtml for Inert {
    type AsyncOutput = Inert;
    type Owned = Inert;

    const MIN_LENGTH: usize = 0;

    fn html_len(&self) -> usize {
        self.0.len()
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Inert {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        html.push_str(&self.0);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Drawn {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        let element = Element::cast_from(cursor.current());
        Drawn {
            html: self.0,
            element: element.expect("a piece is one element, in the document as in what is drawn"),
        }
    }

    fn into_owned(self) -> Inert {
        self
    }
}

/// Leptos asks this of every view. Nothing adds attributes to a piece.
impl AddAnyAttr for Inert {
    type Output<New: Attribute> = Inert;

    fn add_any_attr<New: Attribute>(self, _attribute: New) -> Inert {
        self
    }
}
