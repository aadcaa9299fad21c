import type { Jury, Range } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import { isFollowed } from './followed.js';
import { isPleaded, sentenceRange, type Pleading } from '@averment/structure';

const ANCHOR = /\b[Jj]ury\b|\bJURY\b/g;

/** "JURY TRIAL DEMANDED", "demands a jury", "requests trial by jury", "[Jury Demand Endorsed Hereon]". */
const DEMAND: readonly RegExp[] = [
  /\bjury (?:trial )?(?:is )?(?:hereby )?(?:demand(?:ed)?|requested|desired)\b/,
  /\bdemands? (?:for )?(?:an? )?(?:trial )?(?:by )?(?:an? |the )?jury\b/,
  /\btrial by (?:an? )?jury (?:is |of )?[^.;]{0,40}\b(?:demanded|requested|desired)\b/,
  /\binvokes?\b[^.;]{0,40}\bjury\b/,
  /\bjury of [a-z\d]{1,9} (?:\(\d{1,2}\) )?(?:persons? )?(?:is )?(?:hereby )?demanded\b/,
  /\bright to (?:an? )?(?:trial by )?jury (?:trial )?is (?:hereby )?(?:demanded|asserted|invoked)\b/,
];
/** "Plaintiff requests that this cause be given a trial by jury": the verb, and within a clause the jury. */
const ASKS =
  /\b(?:demand(?:s|ed|ing)?|request(?:s|ed|ing)?|prays?|seeks?|claims?|desires?|wants?|elects?|election|prayer)\b/g;
const ASKED = /^[^.;]{0,60}\b(?:trial by (?:an? )?(?:[a-z]{1,12}[- ])?jury|jury trial|an? jury)\b/;
const ASKED_REACH = 100;
const demands = (said: string): boolean =>
  DEMAND.some((pattern) => pattern.test(said)) || isFollowed(said, ASKS, ASKED, ASKED_REACH);
/** The forms for parties without a lawyer: "Jury Trial: ☒ Yes ☐ No". */
const FORM = /\bjury (?:trial|demand)[a-z ]{0,12}:? ?(?:\(check one\):?)? ?(\S{0,3}?) ?yes\b ?(?:(\S{0,3}?) ?no\b)?/;
/** "Jury demand: YES [X] NO [ ]": the boxes stand behind the words. */
const FORM_BEHIND =
  /\bjury (?:trial|demand)[a-z ]{0,12}:? ?yes:? ?(\[ ?x? ?\]|[☐☒☑✓✔✗■□]),? ?no:? ?(?:\[ ?x? ?\]|[☐☒☑✓✔✗■□])/;
const MARKED = /[☒☑✓✔✗✘■x]/;
/** A jury that sets damages is not one that is asked for. */
const DECIDES =
  /\b(?:determined|assessed|set|fixed|decided|proven|found|awarded|established)\b[^.;]{0,20}\bby (?:an?|the) jury\b|\b(?:as|that|which) (?:an?|the) jury (?:may|shall|might|deems?|finds?|determines?|believes?|considers?)\b/g;
/** An item of the prayer, or a heading, that is nothing but the jury. */
const BARE =
  /^(?:(?:for|that) )?(?:an? )?(?:jury trial|trial by jury)(?: (?:on|of|as to) all issues(?: so triable)?)?$/;
/** An item of the prayer that asks for a jury in a sentence: "That all issues of fact be tried by a jury". */
const TRIED =
  /\btried (?:by|before|to) (?:an? |the )?jury\b|\bjury of (?:six|eight|twelve|\d{1,2}) (?:persons )?(?:try|be|is|to)\b|\b(?:awarded|granted|given|have|for) (?:an? )?(?:trial by (?:an? )?jury|jury trial)\b/;
const WAIVER = /\bwaives? [^.;]{0,40}\bjury\b|\bjury (?:trial )?(?:is )?(?:hereby )?waived\b|\bnon-?jury\b/;
/** Juries that are spoken of: in a crime, in another case, in a contract's clause, in a form of words about damages. */
const SPOKEN_OF: readonly RegExp[] = [
  /\bgrand jury\b/,
  /\b(?:clause|provision|agreement|contract|lease|purported)\b[^.;]{0,80}\bjury\b/,
  /\bjury\b[^.;]{0,40}\b(?:waiver|clause|provision|pool|selection|instruction|duty|verdict|box|found|returned|awarded|convicted|acquitted)\b/,
  /\b(?:deprived?|denied|denial)\b[^.;]{0,60}\bjury\b/,
  /\b(?:in the|underlying|criminal|prior|that) (?:trial|case|action)\b[^.;]{0,40}\bjury\b/,
];
const isSpokenOf = (said: string): boolean => SPOKEN_OF.some((pattern) => pattern.test(said));
const NO_DEMAND =
  /\b(?:does|do|did) not (?:\w+ )?(?:demand|request)\b|\bno jury\b|\breserves? (?:\w+ )?rights? to (?:later )?(?:demand|request)\b/;
/** "[X] Jury trial demanded [ ] Non-jury": of two boxes, the one that is ticked. */
const TICKED = /(?:\[ ?x ?\]|[☒☑✓✔■]) ?jury\b/;

/** Whether a jury is demanded anywhere in the pleading: caption, title, heading, prayer or last line; and a waiver. */
export function juryOf(pleading: Pleading): Jury {
  const demanded: Range[] = [];
  const waivers: Range[] = [];
  const { text } = pleading.filing;
  ANCHOR.lastIndex = pleading.extent.start;
  for (let match = ANCHOR.exec(text); match && match.index < pleading.extent.end; match = ANCHOR.exec(text)) {
    const range = { start: match.index, end: ANCHOR.lastIndex };
    if (!isPleaded(pleading, range)) continue;
    const said = whatIsSaid(pleading, range);
    if (said) (said.waiver ? waivers : demanded).push(said.range);
    if (said) ANCHOR.lastIndex = Math.max(ANCHOR.lastIndex, said.range.end);
  }
  if (demanded.length === 0) demanded.push(...demandBehindSignature(pleading));
  const spans = [...demanded, ...waivers].sort((a, b) => a.start - b.start);
  return {
    demanded: demanded.length > 0,
    ...(waivers.length > 0 && { waived: true }),
    spans: spans.flatMap(({ start, end }) => spansOf(pleading.filing, start, end)),
  };
}

/** How far behind the signature a demand may stand, how many blocks may part it from there, and how long it may be. */
const BEHIND = { characters: 700, blocks: 3, longest: 250 };
const OTHER_PAPER =
  /\b(?:cover sheet|summons|exhibit|certificate|verification|affidavit|defendant['’]?s?['’]? address|order)\b/;
const OPENS_DEMAND = /^\W{0,4}(?:(?:the )?(?:plaintiffs?|petitioners?)|demand|request|a?\s?trial by|jury)\b/;

/** In Alabama and elsewhere the demand stands below the signature, with none of its own. */
function demandBehindSignature({ filing, extent, signatures }: Pleading): Range[] {
  if (signatures.length === 0) return [];
  const behind = filing.blocks
    .filter(({ start }) => start >= extent.end && start < Math.min(filing.bodyEnd, extent.end + BEHIND.characters))
    .slice(0, BEHIND.blocks);
  for (const { start, end, page } of behind) {
    const said = lower(filing.text.slice(start, end));
    if (filing.pages[page - 1]?.role !== 'body' || OTHER_PAPER.test(said)) return [];
    if (said.length > BEHIND.longest || FORM.test(said) || NO_DEMAND.test(said)) continue;
    if (OPENS_DEMAND.test(said) && demands(said.replace(DECIDES, ''))) return [{ start, end }];
  }
  return [];
}

function whatIsSaid(pleading: Pleading, words: Range): { range: Range; waiver: boolean } | null {
  const { text } = pleading.filing;
  const item = pleading.prayer?.items.find(({ start, end }) => start <= words.start && words.start < end);
  const sentence = sentenceRange(text, words.start, words.end, item ?? pleading.extent, 220);
  const said = lower(text.slice(sentence.start, sentence.end));
  if (item && BARE.test(bareWords(said))) return { range: item, waiver: false };
  if (item && TRIED.test(said) && !NO_DEMAND.test(said)) return { range: sentence, waiver: false };
  if (TICKED.test(said) && /\bnon-?jury\b/.test(said)) return { range: sentence, waiver: false };
  const behind = FORM_BEHIND.exec(said);
  if (behind) return MARKED.test(behind[1]!) ? { range: sentence, waiver: false } : null;
  const form = FORM.exec(said);
  if (form) return isMarked(form) ? { range: sentence, waiver: false } : null;
  const around = nearest(text, words, sentence);
  if (WAIVER.test(around.said) && !isSpokenOf(said)) return { range: around.range, waiver: true };
  if (NO_DEMAND.test(said) || !demands(around.said.replace(DECIDES, ''))) return null;
  return isSpokenOf(said) && !STRONG.test(around.said) ? null : { range: around.range, waiver: false };
}

/** "yes" is marked, or stands alone. */
const isMarked = ([, yes, no]: RegExpExecArray): boolean => MARKED.test(yes!) || (no === undefined && !/\W/.test(yes!));

/** What demands even beside a mention of another jury. */
const STRONG =
  /\bhereby (?:demands?|requests?)\b|\bjury (?:trial )?demand(?:ed)?\b|\b(?:plaintiffs?|we|i) (?:also )?demands?\b/;

/** The line of a caption or heading that names the jury, or the sentence. */
function nearest(text: string, words: Range, sentence: Range): { range: Range; said: string } {
  const start = text.lastIndexOf('\n', words.start) + 1;
  const stop = text.indexOf('\n', words.end);
  const line = { start, end: stop < 0 ? text.length : stop };
  const lineSaid = lower(text.slice(line.start, line.end));
  if (demands(lineSaid) || WAIVER.test(lineSaid)) return { range: line, said: lineSaid };
  return { range: sentence, said: lower(text.slice(sentence.start, sentence.end)) };
}

/** The words of an item without its label and its marks. */
const bareWords = (said: string): string =>
  (said.match(/[a-z']+|\d+/g) ?? []).join(' ').replace(/^(?:[a-z]|[ivx]{1,5}|\d{1,3}) (?=[a-z]{2})/, '');

const lower = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The shapes that run over a whole filing. */
export const JURY_PATTERNS: readonly RegExp[] = [ANCHOR, BARE, ASKS];
