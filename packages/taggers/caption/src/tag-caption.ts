import type { CaseNumber, Court, Document, FiledOn, StampRecord, Warning } from '@averment/record';
import { spansOf, type Stamp } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { tagCourt } from './court.js';
import { tagFiledOn } from './filed-on.js';
import { docketOf, tagCaseNumber } from './number.js';
import { pagesOf } from './pages.js';
import { placesInStamp } from './stamp-places.js';
import { tagTitle } from './title.js';

/** What the caption, the stamps and the clerk's mark say of a filing. */
export interface CaptionFacts {
  readonly document: Document;
  readonly court: Court;
  readonly caseNumber: CaseNumber;
  readonly filedOn: FiledOn;
  readonly stamps: StampRecord[];
  readonly warnings: Warning[];
}

/** Court, case number, filing date, title and amendment of a pleading. */
export function tagCaption(pleading: Pleading): CaptionFacts {
  const court = tagCourt(pleading);
  const { caseNumber, warnings } = tagCaseNumber(pleading, docketOf(court.id));
  return {
    document: documentOf(pleading),
    court,
    caseNumber,
    filedOn: tagFiledOn(pleading),
    stamps: pleading.filing.stamps.map((stamp) => stampRecord(pleading, stamp)),
    warnings: court.id === null ? [...warnings, noCourt(pleading)] : warnings,
  };
}

const noCourt = (pleading: Pleading): Warning => ({
  code: 'court-not-found',
  page: pagesOf(pleading).first,
  message: 'Neither caption nor stamp names a court that is known.',
});

function documentOf(pleading: Pleading): Document {
  const { first, last } = pagesOf(pleading);
  const { title, amendment, range } = tagTitle(pleading);
  const spans = range ? spansOf(pleading.filing, range.start, range.end) : [];
  return { kind: pleading.kind, title, amendment, firstPage: first, lastPage: last, spans };
}

function stampRecord(pleading: Pleading, stamp: Stamp): StampRecord {
  const { page, caseNumber, documentNumber, filedOn, pageOf } = stamp;
  return {
    page,
    ...(caseNumber && { caseNumber }),
    ...(documentNumber && { documentNumber }),
    ...(filedOn && { filedOn }),
    ...(pageOf && { pageOf: [pageOf[0], pageOf[1]] as [number, number] }),
    spans: placesInStamp(pleading.filing, stamp).flatMap(({ start, end }) => spansOf(pleading.filing, start, end)),
  };
}
