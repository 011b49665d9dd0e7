//! The app: the frame around every page, and the page that the route asks for.

use leptos::prelude::*;
use maud::html;

use crate::components::{footer, header, inert, trouble};
use crate::pages::page;
use crate::site::Site;

/// Everything inside `<body>`, the same natively and in the browser.
pub fn app(site: Site) -> impl IntoView {
    view! {
        {inert(html! { a.skip-link href="#main" { "Skip to the content" } })}
        {inert(header(site))}
        <main id="main" tabindex="-1">
            {move || page(site, &site.route.read())}
        </main>
        {inert(footer(site))}
        {inert(trouble())}
        {inert(html! { p.visually-hidden id="announcer" aria-live="polite" {} })}
        {inert(html! { p.toast id="toast" role="status" {} })}
    }
}
