import { readFileSync } from 'node:fs';
import { assertComplaintRecord, canonicalJson, emptyRecord, walkSpans } from '@averment/record';
import { plainFilingText } from '@averment/pdf-text';
import { filingSource } from './filing-source.js';
import { readComplaint } from './read-complaint.js';
import { tagFiling } from './tag-filing.js';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/filings/${name}`, import.meta.url));

describe('tagFiling', () => {
  it('gives a record that keeps the schema, whose spans are the text that they point at', async () => {
    const { filing, record } = await readComplaint(fixture('de-la-torre-linkedin.pdf'), { name: 'a.pdf' });
    assertComplaintRecord(record);
    expect(record.statutes.map(({ id }) => id)).toContain('/us/usc/t18/s2702');
    for (const { span } of walkSpans(record)) expect(filing.text.slice(span.start, span.end)).toBe(span.text);
  }, 30_000);

  it('gives the same bytes each time', async () => {
    const bytes = fixture('de-la-torre-linkedin.pdf');
    const once = (await readComplaint(bytes, { name: 'a.pdf' })).record;
    const again = (await readComplaint(bytes, { name: 'a.pdf' })).record;
    expect(canonicalJson(again)).toBe(canonicalJson(once));
  }, 30_000);

  it('keeps the order of the fields, and has all of them even where nothing stands', () => {
    const source = filingSource(Buffer.from('x'), 'x.pdf');
    const record = tagFiling(plainFilingText(['']), source);
    const { source: of, id, pipelineVersion } = record;
    expect(Object.keys(record)).toEqual(Object.keys(emptyRecord(id, pipelineVersion, of)));
    assertComplaintRecord(record);
  });
});
