import { wordsOf } from './cues/cue-table.js';
import { prayerOpeners, prayerParts } from './cues/cues.js';
import type { Line } from './text/lines.js';

export const WHEREFORE = /^(?:\(?\d{1,4}[.)]\s+)?(?:[A-Z]+,? )?where?fore\b/i;

/** "Petitioner prays for a trial by jury": no prayer for judgment. */
const ASKS_JURY = /^\W*(?:\d{1,3}[.)]\s*)?[A-Z]\w+ (?:respectfully )?(?:prays?|requests?|demands?)\b.{0,50}\bjury\b/;

/** True if the line begins the words by which judgment is asked for. */
export function opensPrayer(line: Line): boolean {
  if (WHEREFORE.test(line.text)) return true;
  if ((!line.opensBlock && !/^[A-Z]/.test(line.text)) || ASKS_JURY.test(line.text)) return false;
  return prayerOpeners().has(line.words.slice(0, 9));
}

/** "ON THE FIRST CAUSE OF ACTION:", "B. EQUITABLE RELIEF": a heading that parts a prayer, and doesn't end it. */
export const partsPrayer = (line: Line): boolean => {
  const { text, style } = line;
  if (text.length > 160 || !(line.capitals || style.bold || style.underlined || text.endsWith(':'))) return false;
  if (/[;.,]$/.test(text)) return false;
  const words = wordsOf(line.text.replace(LABEL_BEFORE, ''));
  return words.length <= 24 && prayerParts().has(words);
};

const LABEL_BEFORE = /^\(?(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]\s+/;
