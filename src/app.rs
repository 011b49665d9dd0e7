//! The app: the frame around every page, and the page that the route asks for.

use leptos::prelude::*;
use maud::html;

use crate::components::{fixed, footer, header, trouble};
use crate::pages::page;
use crate::site::Site;

/// Everything inside `<body>`, the same natively and in the browser.
pub fn app(site: Site) -> impl IntoView {
    view! {
        {fixed(|| html! { a.skip-link href="#main" { "Skip to the content" } })}
        {fixed(|| header(site))}
        <main id="main" tabindex="-1">
            {move || page(site, &site.route.read())}
        </main>
        {fixed(|| footer(site))}
        {fixed(trouble)}
        {fixed(|| html! { p.visually-hidden id="announcer" aria-live="polite" {} })}
        {fixed(|| html! { p.toast id="toast" role="status" {} })}
    }
}
