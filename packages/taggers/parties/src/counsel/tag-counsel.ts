import distance from 'natural/lib/natural/distance/index.js';
import type { Counsel, Party, Range } from '@averment/record';
import { pageAt, spansOf, type FilingText } from '@averment/pdf-text';
import { stateIn, stateNames } from '@averment/authorities';
import type { Pleading } from '@averment/structure';
import { bare, inNameCase } from '../names.js';
import { linesOfBlock, type BlockLine } from './block-lines.js';
import { addressIn, closesAddress, emailOf, phoneIn } from './contacts.js';
import { blocksBefore } from './earlier-blocks.js';
import { groupsOf, type Group } from './groups.js';
import { counselInOpening } from './opening.js';
import { FOR, represented } from './represents.js';

const SELF = /\b(?:pro se|in pro(?:pria)? per(?:sona)?|self[- ]represented)\b/i;

/** The lawyers of the block above the caption and of the signature blocks; a name that is given twice is one. */
export function tagCounsel(pleading: Pleading, parties: readonly Party[]): Counsel[] {
  const signatures = pleading.signatures.map((signature) => continued(pleading, signature));
  const blocks = [...(pleading.attorneyBlock ? [pleading.attorneyBlock] : []), ...signatures];
  const found: Counsel[] = [];
  for (const block of blocks) for (const counsel of counselIn(pleading, block, parties)) merge(found, counsel);
  for (const block of blocksBefore(pleading, found))
    for (const counsel of counselIn(pleading, block, parties)) if (isAmong(found, counsel)) merge(found, counsel);
  if (found.length === 0) for (const counsel of counselInOpening(pleading, parties)) merge(found, counsel);
  return found.filter((counsel) => !isFirmOfOthers(counsel, found));
}

const CLIENTS_ADDRESS = /^(?:plaintiff|petitioner)(?:[’']?s|s[’'])? address(?:es)?:?$/i;
const BLOCK_REACH = 1500;
const BLOCK_END =
  /\n[ \t]{0,40}(?:CERTIFICATE|VERIFICATION|EXHIBIT|DEMAND FOR|JURY|PRAYER|DECLARATION|AFFIDAVIT|PROOF OF|SERVICE LIST|SUMMONS|ATTACHMENT|APPENDIX|Certificate of|Exhibit)\b|\n[^\n]{0,40}\b(?:COVER SHEET|Cover Sheet|JS[ -]?44)\b/;

/** A signature block with the names and addresses that go on below it on its page: other lawyers of the same side. */
function continued(pleading: Pleading, signature: Range): Range {
  const { filing } = pleading;
  const page = pageAt(filing, signature.end - 1);
  const pageEnd = filing.lines[firstLineAfterPage(filing, page)]?.start ?? filing.bodyEnd;
  const limit = Math.min(filing.bodyEnd, signature.end + BLOCK_REACH, Math.max(pageEnd, signature.end));
  const after = filing.text.slice(signature.end, limit);
  const stop = BLOCK_END.exec(after)?.index ?? after.length;
  return { start: signature.start, end: signature.end + stop };
}

function firstLineAfterPage({ lines }: FilingText, page: number): number {
  const at = lines.findIndex((line) => line.page > page);
  return at < 0 ? lines.length : at;
}

function counselIn(pleading: Pleading, block: Range, parties: readonly Party[]): Counsel[] {
  const printed = linesOfBlock(pleading.filing, block);
  const lines = withoutClientsAddress(printed);
  const whole = lines.map((line) => line.text).join('\n');
  if (SELF.test(whole) && !FOR.test(whole)) return [];
  const partyNames = new Set(parties.map((party) => bare(party.name)));
  const isParty = (words: string): boolean => partyNames.has(bare(words).replace(/ and$/, ''));
  return groupsOf(lines, isParty).flatMap((group) =>
    group.names.map(({ index, name }): Counsel => {
      const line = group.lines[index]!;
      const at = line.start + name.at;
      const state = name.bar && (name.bar.state || stateOfAddress(group.lines) || stateOfAddress(printed));
      const barNumber = name.bar && `${state} ${name.bar.number}`.trim();
      return {
        name: inNameCase(name.text.replace(/\s+/g, ' ')),
        ...(barNumber && { barNumber }),
        ...contactsOf(group, index, name.text),
        represents: represented(parties, group.lines.some((each) => FOR.test(each.text)) ? textOf(group.lines) : whole),
        spans: spansOf(pleading.filing, at, at + name.text.length),
      };
    }),
  );
}

/** Colorado's signatures close with "Plaintiff's Address:", which is no office's. */
function withoutClientsAddress(lines: readonly BlockLine[]): readonly BlockLine[] {
  const from = lines.findIndex(({ text }) => CLIENTS_ADDRESS.test(text));
  const zip = lines.findIndex(({ text }, index) => index >= from && closesAddress(text));
  return from < 0 ? lines : [...lines.slice(0, from), ...lines.slice(zip < 0 ? lines.length : zip + 1)];
}

const textOf = (lines: readonly BlockLine[]): string => lines.map((line) => line.text).join('\n');

/** Letters of the State in an address: "Oakland, CA 94601", "Chapel Hill, N. C. 27514". */
function stateOfAddress(lines: readonly BlockLine[]): string {
  for (const { text } of lines) {
    const zip = /^(.{2,60}?)[ ,]{1,3}\d{5}(?:-\d{4})?\s*$/.exec(text);
    const place = zip
      ? zip[1]!
          .split(', ')
          .at(-1)!
          .replace(/([A-Z]\.) (?=[A-Z]\.)/g, '$1')
      : '';
    const letters = /(?:^|\s)([A-Z]{2})$/.exec(place)?.[1];
    const state = letters && stateNames().has(letters) ? letters : place && stateIn(place);
    if (state) return state;
  }
  return '';
}

/** Firm, address, telephone and e-mail: those between this name and the next, else those that the office shares. */
function contactsOf({ lines, names, firm }: Group, index: number, name: string): Partial<Counsel> {
  const next = names.find((other) => other.index > index)?.index ?? lines.length;
  const own = lines.slice(index, next).map((line) => line.text);
  const all = lines.map((line) => line.text);
  const address = addressIn(all);
  const phone = phoneIn(own) ?? phoneIn(all);
  const others = names.map((other) => other.name.text);
  const email = emailOf(own, all, name, others);
  return { ...(firm && { firm }), ...(address && { address }), ...(phone && { phone }), ...(email && { email }) };
}

/** How like two names must be to be one, once misread or shortened. */
const ALIKE = 0.94;

const isAmong = (found: readonly Counsel[], counsel: Counsel): boolean =>
  found.some((each) => isSamePerson(bare(each.name), bare(counsel.name)));

function merge(found: Counsel[], counsel: Counsel): void {
  const index = found.findIndex((each) => isSamePerson(bare(each.name), bare(counsel.name)));
  if (index < 0) found.push(counsel);
  else found[index] = { ...counsel, ...found[index]!, spans: [...found[index]!.spans, ...counsel.spans] };
}

/** One person: first and last name alike ("A. John Davis" is another than "A. Jane Davis"), or one misread letter. */
function isSamePerson(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left[0] === right[0] && left.at(-1) === right.at(-1)) return true;
  const plain = (name: string): string => name.normalize('NFKD').replace(/[^a-z]/g, '');
  return left.at(-1) === right.at(-1) && distance.JaroWinklerDistance(plain(a), plain(b), {}) >= ALIKE;
}

/** "PRUITT GUSHEE", signed above the lawyers of Pruitt Gushee, P.C.: the firm, not one of them. */
const isFirmOfOthers = (counsel: Counsel, all: readonly Counsel[]): boolean =>
  counsel.barNumber === undefined &&
  all.some((other) => other !== counsel && other.firm !== undefined && bare(other.firm).startsWith(bare(counsel.name)));
