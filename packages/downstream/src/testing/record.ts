import { emptyRecord, filingId, type ComplaintRecord } from '@averment/record';

/** A record of an invented filing, with letters beyond ASCII. */
export function sampleRecord(name: string, title = `Complaint of Noé Quillfeather (${name}) § 1`): ComplaintRecord {
  const source = { name: `${name}.pdf`, bytes: 1000, pages: 9, textLayer: 'full' } as const;
  const record = emptyRecord(filingId(Buffer.from(name)), '0.1.0', source);
  return { ...record, document: { ...record.document, title } };
}
