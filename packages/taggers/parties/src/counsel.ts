import type { Counsel, Party, Range } from '@averment/record';
import { lineIndexAt, spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { bare, inNameCase } from './names.js';

interface Line extends Range {
  readonly text: string;
}

const NAME =
  /^(?:\/?s\/? ?)?((?:[A-Z]\.? ?)?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|“[^”]+”|"[^"]+"|de|la|von|van|del)){1,4}(?:,? (?:Jr|Sr|JR|SR)\.?|,? I{2,3})?)/u;
const BAR =
  /(?:(?:([A-Z]{2}|[A-Z][a-z]+)\.? ?)?(?:State )?(?:Bar|SBN|S\.B\.N\.|ARDC|Attorney|Atty|ID|Bar Roll|I\.D\.|WSBA|OSB|CSB|Reg|P\d{5}|BBO|TBN)(?: (?:Card|Reg|I\.?D\.?|Registration|Bar))?\.?(?: ?(?:No|Number|Nos|ID|#)\s?\.?:?)? ?[:#]? ?#?|\(#|#|\((?=[A-Z\d-]{4,12}\)))\s?([A-Z]{0,3}-?\d{3,9}(?:-\d{2})?)/;
const NO_NAME =
  /L\.L\.P|\b(?:LLP|LLC|P\.?C\.?|PLLC|APC|ALC|Law|Offices?|Street|St|Avenue|Ave|Suite|Floor|Road|Blvd|Boulevard|Drive|Attorneys?|Counsel|Plaintiffs?|Defendants?|Telephone|Phone|Fax|Facsimile|Email|E-mail|Dated?|Court|County|United|States|District|Division|University|Box|Group|Firm|Center|Clinic|Project|Foundation|Respectfully|Submitted|Demand|Jury|Trial|Complaint|Prayer|Relief|Building|Plaza|Tower|Square|Pro Se|In Pro Per|Esquires|Associates|Justice|Union|New York|Los Angeles|San \w+|By|City|County|Verification|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const FIRM =
  /\b(?:LLP|LLC|L\.L\.P|P\.?C\.?|PLLC|APC|ALC|P\.?A\.?|Ltd\.?|LTD\.?|Law (?:Offices?|Firm|Group|Center)|LAW (?:OFFICES?|FIRM|GROUP)|Offices? of|Legal|Clinic|CENTER|& [A-Z])\b/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /\(?\d{3}\)?[ .\-­]{1,2}\d{3}[.\-­ ]\d{4}/;
const FOR = /\b(?:attorneys?|counsel|co-counsel)(?: of record)?\s+for\b/i;
const CLERK = /\bclerk\b|\bdeputy\b|^\s*By: [A-Z]\. \w+\s*$/i;
const SELF = /\b(?:pro se|in pro(?:pria)? per(?:sona)?|self[- ]represented)\b/i;

/** The lawyers of the block above the caption and of the signature blocks; a name that is given twice is one. */
export function tagCounsel(pleading: Pleading, parties: readonly Party[]): Counsel[] {
  const signatures = pleading.signatures.map((signature) => continued(pleading, signature));
  const blocks = [...(pleading.attorneyBlock ? [pleading.attorneyBlock] : []), ...signatures];
  const found: Counsel[] = [];
  for (const block of blocks) for (const counsel of counselIn(pleading, block, parties)) merge(found, counsel);
  if (found.length === 0) for (const counsel of counselInOpening(pleading, parties)) merge(found, counsel);
  return found;
}

const THROUGH =
  /\b(?:by|through) (?:and through )?(?:its|his|her|their|undersigned)(?: undersigned)? (?:attorneys?|counsel),? ([^.;:]{5,160}?),? (?:of|at|with) (\p{Lu}[^.;:]{3,80}?(?:LLP|LLC|P\.?C|PLLC|P\.A))/u;

/** Where no block was read: "by its attorneys, Jane Roe and John Poe of Roe & Poe LLP" in the opening sentence. */
function counselInOpening(pleading: Pleading, parties: readonly Party[]): Counsel[] {
  const start = Math.max(pleading.extent.start, pleading.caption.range.end);
  const text = pleading.filing.text.slice(start, start + 1500).replace(/\n/g, ' ');
  const match = THROUGH.exec(text);
  if (!match) return [];
  const found: Counsel[] = [];
  for (const name of match[1]!.split(/,? and |, /)) {
    const words = name.trim();
    if (!NAME.test(words) || NO_NAME.test(words) || words.split(' ').length < 2) continue;
    const at = start + match.index + match[0].indexOf(words);
    found.push({
      name: words,
      firm: match[2]!,
      represents: represented(parties, ''),
      spans: spansOf(pleading.filing, at, at + words.length),
    });
  }
  return found;
}

const BLOCK_REACH = 1500;
const BLOCK_END =
  /\n\s*(?:CERTIFICATE|VERIFICATION|EXHIBIT|DEMAND FOR|JURY|PRAYER|DECLARATION|AFFIDAVIT|PROOF OF|SERVICE LIST|Certificate of|Exhibit)\b/;

/** A signature block with the names and addresses that go on below it: other lawyers of the same side. */
function continued(pleading: Pleading, signature: Range): Range {
  const { filing } = pleading;
  const limit = Math.min(filing.bodyEnd, signature.end + BLOCK_REACH);
  const after = filing.text.slice(signature.end, limit);
  const stop = BLOCK_END.exec(after)?.index ?? after.length;
  return { start: signature.start, end: signature.end + stop };
}

function linesOf(pleading: Pleading, block: Range): Line[] {
  const { filing } = pleading;
  const lines: Line[] = [];
  for (let index = lineIndexAt(filing, block.start); index < filing.lines.length; index++) {
    const line = filing.lines[index]!;
    if (line.start >= block.end) break;
    const start = Math.max(line.start, block.start);
    const end = Math.min(line.end, block.end);
    lines.push({ start, end, text: filing.text.slice(start, end) });
  }
  return lines;
}

const PERSON = "\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}\\. )?\\p{Lu}[\\p{L}'’-]+";
const TWO_NAMES = new RegExp(`^\\s*(${PERSON}) (${PERSON})\\s*$`, 'u');
const LAST_NAME = new RegExp(`^(.*[a-z]{2,}|.*\\b(?:Ave|St)\\.) (\\p{Lu}\\p{L}+ \\p{Lu}\\. \\p{Lu}[\\p{L}'’-]+)$`, 'u');

/** Two columns of a signature block that were read as one line: two names, or an address and a name. */
function asColumns(line: Line): Line[] {
  const match = TWO_NAMES.exec(line.text) ?? LAST_NAME.exec(line.text);
  if (!match || (match.length > 2 && !/\p{Lu}\. /u.test(match[2]!))) return [line];
  const cut = line.text.lastIndexOf(match[2]!);
  const first = { start: line.start, end: line.start + cut - 1, text: line.text.slice(0, cut - 1) };
  return [first, { start: line.start + cut, end: line.end, text: line.text.slice(cut) }];
}

function counselIn(pleading: Pleading, block: Range, parties: readonly Party[]): Counsel[] {
  const lines = linesOf(pleading, block).flatMap(asColumns);
  const whole = lines.map((line) => line.text).join('\n');
  if (SELF.test(whole) && !FOR.test(whole)) return [];
  const partyNames = parties.map((party) => bare(party.name));
  const found: { line: number; counsel: Counsel }[] = [];
  lines.forEach((line, index) => {
    const name = nameIn(line.text, lines, index);
    if (!name || partyNames.includes(bare(name.text)) || CLERK.test(line.text)) return;
    const at = line.start + name.at;
    const bar = BAR.exec(line.text.slice(name.at + name.text.length)) ?? barBelow(lines, index);
    const spans = spansOf(pleading.filing, at, at + name.text.length);
    const printed = name.text.replace(/\s+/g, ' ');
    const number = bar ? `${stateOfBar(bar, whole)}${bar[2]}`.trim() : undefined;
    found.push({
      line: index,
      counsel: {
        name: inNameCase(printed),
        ...(number && { barNumber: number }),
        represents: represented(parties, whole),
        spans,
      },
    });
  });
  return found.map(({ line, counsel }, index) => ({
    ...counsel,
    ...contactsNear(lines, line, found[index + 1]?.line ?? lines.length),
  }));
}

function nameIn(text: string, lines: readonly Line[], index: number): { text: string; at: number } | null {
  const lead = /^[\s_]*(?:(?:by|BY|By)\s*:?\s*)?[\s_]*(?:\/ ?[sS5] ?\/|\/S\/|[iI]s[lI]|s\/)?[\s_]*/.exec(text)![0]
    .length;
  const rest = text.slice(lead);
  const match = NAME.exec(rest);
  if (!match || match.index > 0) return null;
  const name = match[1]!.replace(/,? (?:Esq|ESQ)\.?$/, '').trim();
  const after = rest.slice(match[0].length).trim();
  const signed = /\/ ?[sS5] ?\//.test(text.slice(0, lead)) || /^[\s_]*by\s*:/i.test(text);
  const told = BAR.test(after) || /^,? ?\(?(?:Esq|ESQ|pro hac|admitted)/.test(after);
  if (
    /^,? ?[A-Z][^()]*\b\d{5}\b/.test(after) ||
    NO_NAME.test(name) ||
    (FIRM.test(text) && !told && !signed) ||
    /\d/.test(name)
  )
    return null;
  if (after && !told && !signed && !/^[,;.(]|^[A-Z]{2}$/.test(after)) return null;
  if (name.split(' ').length < 2) return null;
  return told || signed || hasCuesBelow(lines, index) ? { text: name, at: lead + match[0].indexOf(match[1]!) } : null;
}

/** A bare name is a lawyer's where its block goes on with a bar number, a firm, an address, or other names that do. */
function hasCuesBelow(lines: readonly Line[], index: number): boolean {
  const near = lines.slice(index + 1, index + 6).map((line) => line.text);
  if (
    near.some(
      (text) => SELF.test(text) || /^\s*(?:plaintiff|defendant|president|secretary|notary|declarant)\b/i.test(text),
    )
  )
    return false;
  return near.some(
    (text) => BAR.test(text) || FIRM.test(text) || EMAIL.test(text) || PHONE.test(text) || FOR.test(text),
  );
}

function barBelow(lines: readonly Line[], index: number): RegExpExecArray | null {
  const next = lines[index + 1]?.text ?? '';
  return NAME.test(next) && !/bar|no\.|#/i.test(next) ? null : BAR.exec(next);
}

function stateOfBar(bar: RegExpExecArray, block: string): string {
  if (bar[1] && /^[A-Z]{2}$/.test(bar[1])) return `${bar[1]} `;
  if (/SBN|CSB/.test(bar[0])) return 'CA ';
  if (/WSBA/.test(bar[0])) return 'WA ';
  if (/ARDC/.test(bar[0])) return 'IL ';
  const address = /\b(?:([A-Z]{2})\.?|(California))\s+\d{5}\b/.exec(block);
  return address ? `${address[2] ? 'CA' : address[1]} ` : '';
}

function contactsNear(lines: readonly Line[], from: number, to: number): Partial<Counsel> {
  const upTo = Math.min(lines.length, Math.max(to, from + 1) + (to - from < 3 ? 8 : 0), from + 14);
  const near = lines.slice(from + 1, upTo);
  const before = lines.slice(Math.max(0, from - 3), from).reverse();
  const firm = [...near, ...before]
    .find((line) => FIRM.test(line.text) && !/@|attorneys? for/i.test(line.text))
    ?.text.trim();
  const email = near.map((line) => EMAIL.exec(line.text)?.[0]).find(Boolean);
  const phone = near.map((line) => PHONE.exec(line.text)?.[0]).find(Boolean);
  const street = near.findIndex((line) => /^\s*(?:\d{1,6} \S|One |P\.? ?O\.? Box)/.test(line.text));
  const zip = near.findIndex((line, index) => index >= street && /\b\d{5}(?:-\d{4})?\b/.test(line.text));
  const address =
    street >= 0 && zip >= street && zip - street < 4
      ? near
          .slice(street, zip + 1)
          .map((line) => line.text.trim())
          .join(', ')
      : undefined;
  return { ...(firm && { firm }), ...(address && { address }), ...(phone && { phone }), ...(email && { email }) };
}

/** Whom "Attorneys for …" names; "Plaintiffs" are all of that side. */
function represented(parties: readonly Party[], block: string): string[] {
  const words = FOR.exec(block);
  const after = words ? block.slice(words.index + words[0].length, words.index + 240) : 'plaintiff';
  const named = parties.filter((party) => bare(after).includes(bare(party.name)));
  if (named.length > 0) return named.map((party) => party.id);
  const side =
    /defendant/i.test(after) && !/plaintiff/i.test(after) ? ['defendant'] : ['plaintiff', 'petitioner', 'relator'];
  return parties.filter((party) => side.includes(party.role)).map((party) => party.id);
}

function merge(found: Counsel[], counsel: Counsel): void {
  const key = (name: string) => bare(name).split(' ');
  const [first, last] = [key(counsel.name)[0], key(counsel.name).at(-1)];
  const index = found.findIndex((each) => key(each.name)[0] === first && key(each.name).at(-1) === last);
  if (index < 0) found.push(counsel);
  else found[index] = { ...counsel, ...found[index]!, spans: [...found[index]!.spans, ...counsel.spans] };
}
