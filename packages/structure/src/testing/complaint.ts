import { plainFilingText } from '@averment/pdf-text';
import type { Pleading } from '../pleading.js';
import { readPleading } from '../read-pleading.js';

/** For tests: the caption of a complaint. */
export const CAPTION = [
  'UNITED STATES DISTRICT COURT',
  'NORTHERN DISTRICT OF ALABAMA',
  '',
  'ADA ALDER,',
  'Plaintiff,',
  '',
  'v.',
  '',
  'BIRCH MILLS, INC.,',
  'Defendant.',
  '',
].join('\n');
/** For tests: what its body begins with. */
export const FACTS =
  'Plaintiff Ada Alder, by her attorney, alleges as follows:\n\n1. Alder ran a ferry until the spring of that year.\n\n2. Birch Mills cut its cable on the first of May.';
/** For tests: how it ends. */
export const SIGNED =
  'Dated: June 3, 2024\n\nRespectfully submitted,\n\n/s/ Cora Dogwood\nCora Dogwood\n12 Ferry Road\nMobile, AL 36602\ncora@dogwood.example\nAttorney for Plaintiff';

/** For tests: a complaint of one page: the caption, the title, facts, then what is given. */
export const complaint = (...parts: string[]): string => [CAPTION, 'COMPLAINT', FACTS, ...parts].join('\n\n');
/** For tests: the pleading that these pages hold. */
export const read = (...pages: string[]): Pleading => readPleading(plainFilingText(pages));
/** For tests: the words of a range, on one line. */
export const words = ({ filing }: Pleading, range: { start: number; end: number } | null): string =>
  range === null ? '' : filing.text.slice(range.start, range.end).replace(/\s+/g, ' ');
