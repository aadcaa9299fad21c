import type { FontStyle } from './page-content.js';

const SUBSET_TAG = /^[A-Z]{6}\+/;
const BOLD = /bold|black|heavy|demi(?!tasse)/i;
const ITALIC = /italic|oblique|slanted|(?:^|[-,])it$/i;

/** What a font's PostScript name says of its style: TimesNewRomanPS-BoldItalicMT. */
export function styleOfName(postScriptName: string): FontStyle {
  const name = postScriptName.replace(SUBSET_TAG, '');
  return { name, bold: BOLD.test(name), italic: ITALIC.test(name) };
}
