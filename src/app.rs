//! The app: the frame around every page, and the page that the route asks for.

use leptos::prelude::*;

use crate::components::{footer, header, inert, page_end, trouble};
use crate::pages::page;
use crate::site::Site;

/// Everything inside `<body>`, the same natively and in the browser.
pub fn app(site: Site) -> impl IntoView {
    view! {
        <a class="skip-link" href="#main">
            "Skip to the content"
        </a>
        {header(site)}
        <main id="main" tabindex="-1">
            {move || page(site, &site.route.read())}
            {move || page_end(site, &site.route.read()).map(inert)}
        </main>
        {inert(footer(site))}
        {inert(trouble())}
        <p id="announcer" class="visually-hidden" aria-live="polite"></p>
        <p id="toast" class="toast" role="status"></p>
    }
}
