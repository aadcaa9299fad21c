import type { FilingText } from '@averment/pdf-text';
import type { CaptionLines } from './caption/find-captions.js';
import { pleadingTitles } from './cues/cues.js';
import type { Line } from './text/lines.js';
import { opensAfterPaper } from './signatures.js';

/** The paper of the packet that is read: its kind, its caption, and the lines that can be its. */
export interface ChosenPaper {
  readonly kind: 'complaint' | 'other';
  readonly caption: CaptionLines | null;
  readonly from: number;
  /** The first line of the next paper, or the end. */
  readonly to: number;
}

const SUES = /\b(?:plaintiffs?|petitioners?|relators?|complainants?|claimants?)\b/i;
const PLEADED =
  /\b(?:this is an? (?:civil )?action|prays? (?:for|that)|demands? judgment|cause of action|sues?\b|complains? of|wherefore)/i;

const NAMES_ITSELF = /\b(?:complaint|petition)\b/gi;

/** True if the words plead: "this is a civil action", "the complaint of Alder against Birch alleges". */
const pleads = (text: string): boolean =>
  PLEADED.test(text) ||
  [...text.matchAll(NAMES_ITSELF)].some(({ index }) =>
    /\b(?:alleges?|states?|against)\b/i.test(text.slice(index, index + 100).split('.')[0]!),
  );

/** Chooses the pleading among the papers of a packet: the complaint that is filed, not those that are its exhibits. */
export function choosePaper(
  filing: FilingText,
  lines: readonly Line[],
  captions: readonly CaptionLines[],
): ChosenPaper {
  const complaints = captions.filter((caption) => caption.titleClass === 'complaint');
  const first = captions[0];
  const ruled = otherFirst(lines, captions);
  if (ruled) return { kind: 'other', caption: ruled, from: ruled.from, to: lines.length };
  const chosen =
    complaints.length > 0 ? lastOfItsCase(lines, complaints) : first && first.titleClass === null ? first : null;
  if (!chosen) return withoutCaption(lines, captions);
  const next = captions.find((caption) => caption.from >= chosen.to);
  return { kind: kindOf(lines, chosen), caption: chosen, from: chosen.from, to: next ? next.from : lines.length };
}

/** The first titled paper is an answer, a motion, an order: what hangs behind it doesn't make it a complaint. */
function otherFirst(lines: readonly Line[], captions: readonly CaptionLines[]): CaptionLines | null {
  const titled = captions.find((caption) => caption.titleClass === 'complaint' || caption.titleClass === 'other');
  if (titled?.titleClass !== 'other') return null;
  return isTitleOfPaper(lines, titled) ? titled : null;
}

const isTitleOfPaper = (lines: readonly Line[], caption: CaptionLines): boolean =>
  caption.title.some((index) => index >= (caption.court?.[0] ?? 0) && pleadingTitles().has(lines[index]!.words));

function kindOf(lines: readonly Line[], caption: CaptionLines): 'complaint' | 'other' {
  if (caption.titleClass === 'complaint') return 'complaint';
  if (caption.titleClass !== null) return 'other';
  const body = lines
    .slice(caption.from, caption.from + 400)
    .map((line) => line.text)
    .join(' ');
  return SUES.test(body) && pleads(body) ? 'complaint' : 'other';
}

/**
 * Of two complaints in one packet the later one, as a rule. One behind a page that says "Exhibit" is an exhibit, unless
 * all of them are.
 */
function lastOfItsCase(lines: readonly Line[], complaints: readonly CaptionLines[]): CaptionLines {
  let chosen = complaints[0]!;
  for (const later of complaints.slice(1)) {
    if (exhibitBetween(lines, chosen.to, later.from)) continue;
    if (sameSides(lines, chosen, later)) chosen = later;
  }
  return chosen;
}

function exhibitBetween(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (/^[^a-z]*exhibit/i.test(lines[index]!.text) && opensAfterPaper(lines[index]!)) return true;
  return false;
}

/** True if the two captions share most of the long words above "v.": the same people sue. */
function sameSides(lines: readonly Line[], a: CaptionLines, b: CaptionLines): boolean {
  const names = (caption: CaptionLines) =>
    new Set(
      lines
        .slice(caption.court?.[1] ?? caption.from, caption.versus > 0 ? caption.versus : caption.to)
        .flatMap((line) => line.words)
        .filter(
          (word) =>
            word.length > 3 &&
            !/^(?:plaintiffs?|defendants?|case|civil|action|number|behalf|individually|others|similarly|situated|judge|complaint|jury|trial)$/.test(
              word,
            ),
        ),
    );
  const one = names(a);
  const other = names(b);
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared >= Math.min(one.size, other.size) / 2;
}

/** Forms, first pages and old papers without a caption that can be read: the words decide. */
function withoutCaption(lines: readonly Line[], captions: readonly CaptionLines[]): ChosenPaper {
  const whole = { from: 0, to: lines.length, caption: captions[0] ?? null };
  const head = lines
    .slice(0, 60)
    .map((line) => line.text)
    .join(' ');
  const body = lines.map((line) => line.text).join(' ');
  const titled = lines
    .slice(0, 80)
    .find(
      (line) =>
        line.text.length < 100 &&
        (line.capitals || line.style.bold || line.style.centred) &&
        pleadingTitles().has(line.words),
    );
  const titleClass = titled ? pleadingTitles().find(titled.words)!.value : null;
  const isPleaded = SUES.test(body) && /\bdefendants?|respondents?\b/i.test(body) && pleads(body);
  const isComplaint =
    titleClass === 'complaint'
      ? SUES.test(body)
      : titleClass === null &&
        isPleaded &&
        /\b(?:alleges?|complains?|states? as follows|prays?)\b/i.test(head + body.slice(0, 6000));
  return { kind: isComplaint ? 'complaint' : 'other', ...whole };
}
