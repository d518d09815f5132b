import { showRelativeTimes } from './relative-times.ts';
import { ShareMore } from './share-more.ts';
import { StoryWatch } from './story-watch.ts';
import { applyTheme, rememberedTheme, ThemeSwitch } from './theme-switch.ts';

// at once: this runs before the page is complete, and often before it is painted
applyTheme(rememberedTheme());

function enhance(): void {
  customElements.define('share-more', ShareMore);
  customElements.define('theme-switch', ThemeSwitch);
  customElements.define('story-watch', StoryWatch);
  // no frame is drawn before the style sheets are there, and what has room is measured with them
  requestAnimationFrame(showRelativeTimes);
}

// elements are defined when their contents are there
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance);
else enhance();
