//! The screen: its size, the theme a visitor prefers, and what is drawn on it. Chromium only.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::Outcome;
use crate::browser::Session;

/// The part of a page in a picture, from the top, and its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clip {
    /// CSS pixels across.
    pub width: f64,
    /// CSS pixels down.
    pub height: f64,
    /// 1 for full size, 0.5 for half size.
    pub scale: f64,
}

impl Session {
    /// Gives the browser a screen of this size; narrow ones count as phones.
    pub async fn set_screen(&self, width: u32, height: u32) -> Outcome {
        let screen = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600
        });
        self.cdp("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        Ok(())
    }

    /// Draws pages without scroll bars, which would take up width.
    pub async fn hide_scroll_bars(&self) -> Outcome {
        let hidden = json!({ "hidden": true });
        self.cdp("Emulation.setScrollbarsHidden", hidden).await?;
        Ok(())
    }

    /// Gives the browser its own screen again.
    pub async fn clear_screen(&self) -> Outcome {
        self.cdp("Emulation.clearDeviceMetricsOverride", json!({}))
            .await?;
        Ok(())
    }

    /// Makes the visitor prefer a theme; `still`: also as little motion as possible.
    pub async fn prefer(&self, dark: bool, still: bool) -> Outcome {
        let scheme = if dark { "dark" } else { "light" };
        let motion = if still { "reduce" } else { "no-preference" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        let media = json!({ "features": features });
        self.cdp("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Shows pages in forced colors.
    pub async fn force_colors(&self) -> Outcome {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        self.cdp("Emulation.setEmulatedMedia", forced).await?;
        Ok(())
    }

    /// Waits until what depends on width, theme and fonts has been laid out, and scrolls to the top of the page.
    pub async fn settle(&self) -> Outcome {
        let rest = "
            const done = arguments[0];
            window.scrollTo(0, 0);
            document.fonts.ready.then(() => requestAnimationFrame(() =>
                requestAnimationFrame(() => setTimeout(done, 150))));";
        self.client.execute_async(rest, vec![]).await?;
        Ok(())
    }

    /// How large the page is, in CSS pixels across and down.
    pub async fn page_size(&self) -> Outcome<(f64, f64)> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        let side = |name: &str| size[name].as_f64().ok_or("Chromium knows no size");
        Ok((side("width")?, side("height")?))
    }

    /// A picture of the page as PNG; without a clip, of what is on the screen.
    pub async fn capture(&self, clip: Option<Clip>) -> Outcome<Vec<u8>> {
        let mut shot = json!({ "format": "png", "captureBeyondViewport": clip.is_some() });
        if let Some(Clip {
            width,
            height,
            scale,
        }) = clip
        {
            shot["clip"] =
                json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": scale });
        }
        let answer = self.cdp("Page.captureScreenshot", shot).await?;
        let data = answer["data"].as_str().ok_or("Chromium sent no picture")?;
        Ok(STANDARD.decode(data)?)
    }
}
